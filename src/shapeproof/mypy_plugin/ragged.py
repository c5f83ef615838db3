"""Lists and tuples that make no array, because what they hold has different shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.nodes import Expression, ListExpr, TupleExpr

from shapeproof.shapes import (
    ANY_SHAPE,
    JoinMismatch,
    RankMismatch,
    Rest,
    Shape,
    ShapeError,
    is_compatible_item,
)

from .assumptions import under
from .comparisons import assumed
from .sequences import may_be_none, shape_of_part

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def require_equal_shapes(literal: Expression, checker: TypeChecker) -> None:
    """Refuse a list or tuple that is written out and from which NumPy can make no array.

    Raises:
        ShapeError: if two of its items have different shapes.
    """
    if not isinstance(literal, ListExpr | TupleExpr):
        return
    for item in literal.items:
        require_equal_shapes(item, checker)
    equal = assumed(checker)
    first: Shape = ANY_SHAPE
    for position, item in enumerate(literal.items):
        shape: Shape = under(equal, shape_of_part(item, checker))
        if any(isinstance(each, Rest) for each in shape) or may_be_none(item, checker):
            continue
        if first == ANY_SHAPE:
            first = shape
        _require_same(first, shape, position)


def _require_same(first: Shape, other: Shape, position: int) -> None:
    if len(first) != len(other):
        label = f"item {position} of the list"
        raise ShapeError(RankMismatch(label=label, expected=first, actual=other))
    for axis, (one, two) in enumerate(zip(first, other, strict=True)):
        if not is_compatible_item(one, two):
            raise ShapeError(JoinMismatch(first=first, other=other, position=position, axis=axis))
