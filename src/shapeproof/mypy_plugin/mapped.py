"""Functions made of other functions: `vmap(f)`, `timed(f)`.

Both may have the type `(F) -> F`, so to mypy the result has the shapes of `f`. What comes out of
`vmap` takes one more axis, though, the first of its arrays. So a function that a call has made may
do that; one that a decorator has made does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import CallExpr
from mypy.plugin import FunctionContext
from mypy.types import CallableType, Instance, ProperType, TypeVarType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import Rest, Shape

from .encoding import dim_name, is_dim, unknown_value
from .functions import variables_of
from .integers import carries_size
from .opening import opened, reshaped
from .pairs import has_shape
from .program import encoder_of
from .values import is_scalar

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: The axes that a function of one array may be mapped over; those of several arrays may differ.
_AXES: Final = Rest(dim_name("mapped", "mapped", variadic=True))


def may_be_mapped(ctx: FunctionContext, typ: MypyType) -> MypyType:
    """The type of what a call gives; of a function that it has been given, for more axes too."""
    made = get_proper_type(typ)
    if not isinstance(made, CallableType) or not isinstance(ctx.context, CallExpr):
        return typ
    arrays = sum(has_shape(each) and not carries_size(each) for each in made.arg_types)
    if not arrays or not _is_passed(made, ctx):
        return typ
    checker = cast("TypeChecker", ctx.api)
    if not _gives_what_it_takes(checker.get_expression_type(ctx.context.callee)):
        return typ
    result = get_proper_type(made.ret_type)
    if isinstance(result, Instance) and is_scalar(result):
        result = unknown_value()  # a number, or an array of them
    if len(ctx.context.args) > 1:  # they may say which axes
        return opened(made.copy_modified(ret_type=result))
    encoder = encoder_of(checker)
    axes = _AXES if arrays == 1 else Rest(None)

    def with_axes(shape: Shape) -> ProperType | None:
        of_any_rank = any(isinstance(item, Rest) for item in shape)
        return None if of_any_rank else encoder.shape((axes, *shape))

    arguments = [reshaped(each, with_axes) for each in made.arg_types]
    known = {variable.id for variable in made.variables}
    new = [each for each in variables_of(arguments, encoder) if each.id not in known]
    return made.copy_modified(
        arg_types=arguments,
        ret_type=reshaped(result, with_axes),
        variables=[*made.variables, *{variable.id: variable for variable in new}.values()],
    )


def _is_passed(made: CallableType, ctx: FunctionContext) -> bool:
    """Whether the call takes a function with as many parameters."""
    given = [get_proper_type(typ) for formal in ctx.arg_types for typ in formal]
    functions = [typ for typ in given if isinstance(typ, CallableType)]
    return any(len(each.arg_types) == len(made.arg_types) for each in functions)


def _gives_what_it_takes(function: MypyType) -> bool:
    """Whether a function is declared to give a function of the kind that it takes."""
    typ = get_proper_type(function)
    if not isinstance(typ, CallableType):
        return False
    result = get_proper_type(typ.ret_type)
    if isinstance(result, CallableType):
        return result.param_spec() is not None
    return isinstance(result, TypeVarType) and not is_dim(result)
