"""Slices that move along an axis: `x[i : i + k]` has `k` elements wherever it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.nodes import Expression, NameExpr, OpExpr, Var

from shapeproof.shapes import UNKNOWN, Dim, Name, Size

from .constants import OPERATORS
from .dtypes import is_open_integer
from .scopes import is_int
from .values import argument_type, size_of_value, static_value

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Begins the names that stand for ints of unknown value, and no other name.
_PLACE = "value of "


def window_length(begin: Expression, end: Expression, checker: TypeChecker) -> Dim | None:
    """How far two bounds lie apart; None if they do not depend on the same unknown ints.

    As with constant bounds, the slice is taken to be in range, and the second bound to be the
    larger one.
    """
    start, stop = _with_places(begin, checker), _with_places(end, checker)
    if not isinstance(start, Dim) or not _places(start):
        return None
    distance = stop - start
    if not isinstance(distance, Dim) or _places(distance):
        return None
    from shapeproof.ops.slicing import likely_sign

    return distance if likely_sign(distance) >= 0 else None


def _with_places(bound: Expression, checker: TypeChecker) -> Size:
    """The value of a bound, in which each int of unknown value has a name of its own."""
    value = size_of_value(static_value(bound, checker))
    if value is not UNKNOWN:
        return value
    match bound:
        case NameExpr(node=Var() as variable):
            typ = argument_type(checker, bound)
            is_integer = is_int(typ) or is_open_integer(typ)
            return Dim.of(Name(_PLACE + variable.name)) if is_integer else UNKNOWN
        case OpExpr(op=operator) if operator in OPERATORS:
            left, right = (_with_places(each, checker) for each in (bound.left, bound.right))
            return OPERATORS[operator](left, right)
        case _:
            return UNKNOWN


def _places(size: Dim) -> list[Name]:
    return [name for name in size.names if name.text.startswith(_PLACE)]
