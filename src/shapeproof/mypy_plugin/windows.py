"""Slices of a width that is known, wherever they begin: `x[i : i + k]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mypy.literals import Key, literal_hash
from mypy.nodes import Expression, OpExpr, SliceExpr

from shapeproof.shapes import UNKNOWN, Dim, Name, Size

from .constants import OPERATORS
from .dtypes import is_open_integer
from .scopes import is_int
from .values import argument_type, size_of_value, static_value

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

    from shapeproof.ops.index import Window

#: The ints of which nothing but the name is known, by what mypy tells expressions apart with.
_Variables: TypeAlias = dict[Key, Name]
_LINEAR = frozenset("+-*")


def window(entry: SliceExpr, checker: TypeChecker) -> Window | None:
    """The slice as a window; None if its bounds do not differ by a size."""
    from shapeproof.ops.index import Window

    if entry.begin_index is None or entry.end_index is None:
        return None
    step = 1 if entry.stride is None else static_value(entry.stride, checker)
    variables: _Variables = {}
    begin = _position(entry.begin_index, variables, checker)
    end = _position(entry.end_index, variables, checker)
    width, places = end - begin, size_of_value(step)
    if not isinstance(width, Dim) or not isinstance(places, Dim):
        return None
    is_open = not width.names.isdisjoint(variables.values())
    return None if is_open or (places.constant or 1) < 1 else Window(width, places)


def _position(bound: Expression, variables: _Variables, checker: TypeChecker) -> Size:
    """A bound, in which each variable of unknown value has a name of its own."""
    size = size_of_value(static_value(bound, checker))
    if isinstance(size, Dim):
        return size
    if isinstance(bound, OpExpr) and bound.op in _LINEAR:
        left, right = (_position(e, variables, checker) for e in (bound.left, bound.right))
        return OPERATORS[bound.op](left, right)
    key = literal_hash(bound)
    typ = argument_type(checker, bound)
    if key is None or not (is_int(typ) or is_open_integer(typ)):
        return UNKNOWN
    return Dim.of(variables.setdefault(key, Name(f"{len(variables)}", "window", is_int=True)))
