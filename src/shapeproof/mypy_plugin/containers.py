"""Containers that collect arrays of different shapes.

mypy takes the first array's type for that of all elements. Where the user did not write the element
type, a further shape must not be an error: the elements then have what the shapes have in common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard, cast

from mypy.erasetype import remove_instance_last_known_values
from mypy.nodes import (
    CallExpr,
    Context,
    Expression,
    IndexExpr,
    MemberExpr,
    NameExpr,
    OperatorAssignmentStmt,
    RefExpr,
    Var,
)
from mypy.plugin import MethodSigContext
from mypy.types import FunctionLike, Instance, UninhabitedType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import ANY_SHAPE, Shape

from .arrays import joined
from .encoding import unknown_type
from .opening import opened, reshaped
from .pairs import pairs_of_shapes
from .program import encoder_of
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_CLASSES: Final = (
    "builtins.list.",
    "builtins.dict.",
    "builtins.set.",
    "collections.deque.",
    "collections.defaultdict.",
    "collections.OrderedDict.",
    "typing.MutableMapping.",
    "typing.MutableSequence.",
)
_ADDING: Final = "append appendleft insert extend add update setdefault"
_METHODS: Final = frozenset((*_ADDING.split(), "__setitem__", "__iadd__", "__ior__"))


def adds_elements(fullname: str) -> bool:
    """Whether a method puts something into a container."""
    return fullname.startswith(_CLASSES) and fullname.rpartition(".")[2] in _METHODS


def accept_element(ctx: MethodSigContext) -> FunctionLike:
    """The signature hook of such a method: widens what the container holds, where it may."""
    signature = ctx.default_signature
    checker = cast("TypeChecker", ctx.api)
    container = _container(ctx.context)
    variable = None if container is None else variable_of(container, checker)
    if container is None or variable is None or not is_inferred(variable):
        return signature
    if _is_of_nothing(ctx.type):
        set_type(variable, container, _holding_these(ctx), checker)
        return signature.copy_modified(arg_types=[unknown_type() for _ in signature.arg_types])
    widened: dict[Shape, Shape] = {}
    for formal, expressions in zip(signature.arg_types, ctx.args, strict=True):
        for expression in expressions:
            actual = argument_type(checker, expression)
            for held, added in pairs_of_shapes(formal, actual):
                if held not in (added, ANY_SHAPE):
                    widened[held] = joined([widened.get(held, held), added])
    if not widened:
        return signature
    encoder = encoder_of(checker)
    encoded = {held: encoder.shape(common) for held, common in widened.items()}
    set_type(variable, container, reshaped(ctx.type, encoded.get), checker)
    return signature.copy_modified(
        arg_types=[opened(typ, dtypes=True) for typ in signature.arg_types]
    )


def _is_of_nothing(typ: MypyType) -> TypeGuard[Instance]:
    """Whether a container holds nothing as yet.

    mypy says so of `rows = []` where the variable may be one of several types of lists before.
    """
    proper = get_proper_type(typ)
    return isinstance(proper, Instance) and any(map(_is_nothing, proper.args))


def _is_nothing(typ: MypyType) -> bool:
    return isinstance(get_proper_type(typ), UninhabitedType)


def _holding_these(ctx: MethodSigContext) -> Instance:
    """The type of such a container when it is given its first elements."""
    container = get_proper_type(ctx.type)
    assert isinstance(container, Instance), "a container is no other type"
    checker = cast("TypeChecker", ctx.api)
    given = zip(ctx.default_signature.arg_types, ctx.args, strict=True)
    added = [argument_type(checker, each[0]) for typ, each in given if _is_nothing(typ) and each]
    if len(added) != len(container.args):
        added = [unknown_type() for _ in container.args]
    return container.copy_modified(args=[remove_instance_last_known_values(typ) for typ in added])


def set_type(variable: Var, expression: Expression, typ: MypyType, checker: TypeChecker) -> None:
    """Give a variable another inferred type, as mypy does when it learns what a list holds."""
    variable.type = typ
    checker.binder.version += 1
    checker.binder.assign_type(expression, typ, typ)


def is_inferred(variable: Var) -> bool:
    """Whether the user gave a variable or attribute no type.

    To mypy `self.x: T = ...` is inferred, too.
    """
    return variable.is_inferred and not variable.explicit_self_type


def variable_of(expression: Expression, checker: TypeChecker) -> Var | None:
    """The variable or attribute that an expression names."""
    if isinstance(expression, RefExpr) and isinstance(expression.node, Var):
        return expression.node
    if isinstance(expression, MemberExpr) and checker.has_type(expression.expr):
        owner = get_proper_type(checker.lookup_type(expression.expr))
        symbol = owner.type.get(expression.name) if isinstance(owner, Instance) else None
        if symbol is not None and isinstance(symbol.node, Var):
            return symbol.node
    return None


def _container(context: Context) -> Expression | None:
    if isinstance(context, CallExpr) and isinstance(context.callee, MemberExpr):
        return context.callee.expr
    if isinstance(context, IndexExpr):
        return context.base
    if isinstance(context, OperatorAssignmentStmt) and isinstance(
        context.lvalue, NameExpr | MemberExpr
    ):
        return context.lvalue
    return None
