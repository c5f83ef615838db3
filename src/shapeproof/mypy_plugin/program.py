"""What the checker knows of the program at the point that it looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.nodes import (
    CallExpr,
    ComparisonExpr,
    Context,
    IndexExpr,
    OperatorAssignmentStmt,
    OpExpr,
    TypeInfo,
)
from mypy.types import (
    CallableType,
    TypeVarTupleType,
    get_proper_type,
)

from .encoder import Encoder, encoder_of_build
from .imports import dotted

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def encoder_of(checker: TypeChecker) -> Encoder:
    """What makes the types of dims for the checker."""
    return encoder_of_build(checker.modules)


def ndarray_info(checker: TypeChecker) -> TypeInfo:
    """The class `numpy.ndarray`."""
    node = checker.modules["numpy"].names["ndarray"].node
    assert isinstance(node, TypeInfo), "numpy.ndarray is a class"
    return node


def as_written(context: Context) -> str:
    """The operation as the program spells it: "np.where", "+", "x[...]"."""
    match context:
        case CallExpr():
            name = dotted(context.callee).removeprefix(".")
        case OpExpr():
            name = context.op
        case ComparisonExpr(operators=[name]):
            pass
        case OperatorAssignmentStmt():
            name = f"{context.op}="
        case IndexExpr():
            name = f"{dotted(context.base)}[...]"
        case _:
            name = ""
    return f'"{name}"' if name else ""


def promises_variadic(checker: TypeChecker) -> bool:
    """Whether the function that is checked has a "*name" in its signature."""
    function = checker.scope.current_function()
    typ = None if function is None else get_proper_type(function.type)
    return isinstance(typ, CallableType) and any(
        isinstance(variable, TypeVarTupleType) for variable in typ.variables
    )
