"""Operations with a number that came out of an array, which mypy does not look at.

NumPy's stubs call an element of an integer array `Any`, and so do we, since it is no `int` and
works as one. Of `labels == k` with such a `k`, mypy says `Any` before it asks anybody. What is
computed there is found here, from the types of the operands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mypy.nodes import (
    AssignmentStmt,
    ComparisonExpr,
    Expression,
    FuncItem,
    NameExpr,
    OpExpr,
    UnaryExpr,
    Var,
)
from mypy.types import Instance, ProperType, get_proper_type

from shapeproof.shapes import Shape, ShapeError, broadcast

from .arrays import array_type, as_ndarray, dtype_of, shape_of
from .dtypes import (
    comes_from_number,
    is_open_integer,
    is_open_number,
    kinds_of_scalar,
    named_scalar,
)
from .encoding import unknown_type
from .program import encoder_of
from .statements import statements

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_COMPARISONS: Final = frozenset({"==", "!=", "<", "<=", ">", ">="})
_ARITHMETIC: Final = frozenset({"+", "-", "*", "/", "//", "%", "**"})
_LOGIC: Final = frozenset({"&", "|", "^"})
_PYTHON: Final = frozenset(f"builtins.{name}" for name in ("bool", "int", "float", "complex"))


def computed(expression: Expression, typ: ProperType, checker: TypeChecker) -> ProperType:
    """The type of an expression that mypy calls `Any` because a number out of an array is in it."""
    if not comes_from_number(typ):
        return typ
    match expression:
        case OpExpr(op=operator, left=left, right=right):
            found = _binary(operator, left, right, checker)
        case ComparisonExpr(operators=[operator], operands=[left, right]):
            found = _binary(operator, left, right, checker)
        case UnaryExpr(op="-" | "~", expr=operand):
            found = _stored(operand, checker)
        case NameExpr(node=Var(is_inferred=True) as variable):
            value = _only_value(variable, checker)
            found = None if value is None else _stored(value, checker)
        case _:
            found = None
    return typ if found is None else found


def _stored(expression: Expression, checker: TypeChecker) -> ProperType | None:
    """The type that an expression had where it was evaluated; its variables may have others now."""
    if not checker.has_type(expression):
        return None
    return computed(expression, get_proper_type(checker.lookup_type(expression)), checker)


def _binary(
    operator: str, left: Expression, right: Expression, checker: TypeChecker
) -> ProperType | None:
    operands = [typ for typ in (_stored(left, checker), _stored(right, checker)) if typ is not None]
    if all(map(_is_integer, operands)) and operator in _ARITHMETIC - {"/", "**"}:
        return next(filter(is_open_integer, operands), None)
    if len(operands) == 2 and all(map(_is_number, operands)) and operator in _ARITHMETIC:
        return next(filter(is_open_number, operands), None)
    arrays = [array for array in map(as_ndarray, operands) if array is not None]
    shapes = [shape for shape in map(_shape, operands) if shape is not None]
    if not arrays or len(shapes) < 2:
        return None
    try:
        shape = encoder_of(checker).shape(broadcast(*shapes))
    except ShapeError:
        return None
    return array_type(arrays[0].type, shape, _element(operator, arrays, checker))


def _is_integer(typ: ProperType) -> bool:
    is_int = isinstance(typ, Instance) and typ.type.fullname == "builtins.int"
    return is_int or is_open_integer(typ)


def _is_number(typ: ProperType) -> bool:
    return as_ndarray(typ) is None and _shape(typ) == ()


def _shape(typ: ProperType) -> Shape | None:
    """The shape of an array or a number; None for all else."""
    array = as_ndarray(typ)
    if array is not None:
        return shape_of(array)
    is_python = isinstance(typ, Instance) and typ.type.fullname in _PYTHON
    return () if is_python or is_open_number(typ) else None


def _element(operator: str, arrays: list[Instance], checker: TypeChecker) -> ProperType:
    """The element type, where it is that of the arrays whatever the number is."""
    if operator in _COMPARISONS:
        return named_scalar("bool", checker.modules)
    kinds = {kind for array in arrays for kind in kinds_of_scalar(dtype_of(array)) or ("unknown",)}
    if operator in _LOGIC and len(arrays) == 2 and kinds == {"bool"}:
        return named_scalar("bool", checker.modules)
    if operator in _ARITHMETIC and kinds == {"float16", "float32", "float64"}:
        return named_scalar("floating", checker.modules)
    return unknown_type()


def _only_value(variable: Var, checker: TypeChecker) -> Expression | None:
    """What is assigned to a variable of the function that is being checked, if it is just once."""
    function = checker.scope.current_function()
    if not isinstance(function, FuncItem):
        return None
    values = [
        statement.rvalue
        for statement in statements(function.body.body)
        if isinstance(statement, AssignmentStmt)
        for target in statement.lvalues
        if isinstance(target, NameExpr) and target.node is variable
    ]
    return values[0] if len(values) == 1 else None
