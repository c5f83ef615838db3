"""Functions with sizes among their ints, given to other functions: `@timed`, `@cache`, `retry(f)`.

An int parameter that an f-string names (`"{n}"`) is an `int` to mypy, which so finds no dim in the
parameters that it could hand on, and forgets all dims of the function. Here it is asked once more,
with dims that nobody solves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from mypy.nodes import ARG_POS, ArgKind, CallExpr, Decorator, Expression, RefExpr, TempNode
from mypy.plugin import FunctionContext
from mypy.types import CallableType, ProperType, TypeVarLikeType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import UNKNOWN, Name, Rest, Shape, Size

from .encoder import Encoder
from .encoding import is_dim
from .functions import variables_of
from .integers import carries_size
from .opening import reshaped
from .program import encoder_of
from .scopes import has_callable, names_in
from .substitution import substitute_dims

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def result_of_passing(ctx: FunctionContext, fullname: str) -> MypyType:
    """What the call of a function gives, with the dims of a function that is passed in."""
    passed = [get_proper_type(typ) for formal in ctx.arg_types for typ in formal]
    if not any(map(_names_sizes, passed)):
        return ctx.default_return_type
    checker = cast("TypeChecker", ctx.api)
    callee = _callee(ctx, fullname)
    if callee is None:
        return ctx.default_return_type
    arguments, kinds, names = _arguments(ctx)
    solved: set[Name] = set()
    for index, argument in enumerate(arguments):
        typ = get_proper_type(checker.get_expression_type(argument))
        if _names_sizes(typ) and isinstance(typ, CallableType):
            solved |= {name for variable in typ.variables for name in names_in(variable)}
            others = [variable for variable in typ.variables if not is_dim(variable)]
            arguments[index] = TempNode(typ.copy_modified(variables=others), context=argument)
    with checker.msg.filter_errors():
        function = checker.get_expression_type(callee)
        found, _ = checker.expr_checker.check_call(function, arguments, kinds, ctx.context, names)
    return _generic(found, solved, encoder_of(checker))


def with_a_name(typ: MypyType, fullname: str) -> MypyType:
    """A function that a call gives, as `retry(3)`, named after the function that makes it.

    mypy asks for the result of a call only if what is called has a name.
    """
    made = get_proper_type(typ)
    if (
        isinstance(made, CallableType)
        and made.name is None
        and any(map(has_callable, made.arg_types))
    ):
        return made.copy_modified(name=fullname.rpartition(".")[2])
    return typ


def _names_sizes(typ: ProperType) -> bool:
    """Whether it is a function generic in dims, one of which is an int."""
    if not isinstance(typ, CallableType) or not any(map(is_dim, typ.variables)):
        return False
    return any(map(carries_size, typ.arg_types))


def _callee(ctx: FunctionContext, fullname: str) -> Expression | None:
    match ctx.context:
        case CallExpr(callee=callee):
            return callee
        case Decorator(decorators=decorators):
            named = (each for each in decorators if isinstance(each, RefExpr))
            return next((each for each in named if each.fullname == fullname), None)
        case _:
            return None


def _arguments(
    ctx: FunctionContext,
) -> tuple[list[Expression], list[ArgKind], list[str | None] | None]:
    """The arguments of a call, or the one of a decorator."""
    if isinstance(ctx.context, CallExpr):
        return list(ctx.context.args), ctx.context.arg_kinds, ctx.context.arg_names
    return list(ctx.args[0]), [ARG_POS], None


def _generic(typ: MypyType, solved: set[Name], encoder: Encoder) -> MypyType:
    """The type with a function generic in the dims of its parameters, and without all others."""
    typ = get_proper_type(typ)
    variables: list[TypeVarLikeType] = []
    if isinstance(typ, CallableType):
        variables = [v for v in variables_of(typ.arg_types, encoder) if names_in(v) <= solved]
    free = solved - {name for variable in variables for name in names_in(variable)}
    sizes: dict[Name, Size] = dict.fromkeys(free, UNKNOWN)
    rests: dict[Name, Shape] = dict.fromkeys(free, (Rest(None),))
    # Built anew: what mypy has inferred of a tuple is more than its items, and fits no other.
    typ = get_proper_type(reshaped(substitute_dims(typ, sizes, rests, encoder), encoder.shape))
    if isinstance(typ, CallableType):
        new = {variable.id: variable for variable in variables}
        return typ.copy_modified(variables=[*typ.variables, *new.values()])
    return typ
