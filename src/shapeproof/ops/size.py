"""Sizes as arguments: products, and the shapes that creation and reshaping are told."""

from typing import Any

from shapeproof.ops.axes import integer
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, Size, Unknown, constant
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import ANY_SHAPE, Item, OneOr, Rest, Shape


def element_count(shape: Shape) -> Size:
    """The product of all sizes; unknown if one of them is."""
    count: Size = ONE
    for size in shape:
        if not isinstance(size, Dim):
            return UNKNOWN
        count = count * size
    return count


def size(value: object, what: str = "size") -> Size:
    """One size, from an int or a dimension.

    Raises:
        ShapeError: if it is a negative number, or no integer.
    """
    if isinstance(value, Dim) and value.constant is None:
        return value
    try:
        number = integer(value, what)
    except Undetermined:
        return UNKNOWN
    if number < 0:
        raise ShapeError(BadParameter(label=what, problem=f"must not be negative, got {number}"))
    return constant(number)


def item(value: object, what: str = "size") -> Item:
    """One entry of a shape: a size, or `*b` and `#n` as they stand in another shape."""
    return value if isinstance(value, (Rest, OneOr)) else size(value, what)


def sizes(value: object, what: str = "size") -> Shape:
    """The shape that an argument says: one size, or a tuple or list of them."""
    if isinstance(value, Unknown):
        return ANY_SHAPE
    if isinstance(value, (tuple, list)):
        items = tuple(item(each, what) for each in value)
        return ANY_SHAPE if sum(isinstance(each, Rest) for each in items) > 1 else items
    return (size(value, what),)


def listed(value: object) -> tuple[Any, ...]:
    """The entries of a tuple or list, or the one value; `Undetermined` if the call does not say."""
    if isinstance(value, Unknown):
        raise Undetermined("the length of an argument is not known")
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)
