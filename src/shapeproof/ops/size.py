"""Sizes as arguments: products, and the shapes that creation and reshaping are told."""

from typing import Any

from shapeproof.ops.axes import integer
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, Size, Unknown, constant
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import ANY_SHAPE, Shape


def element_count(shape: Shape) -> Size:
    """The product of all sizes; unknown if one of them is."""
    count: Size = ONE
    for item in shape:
        if not isinstance(item, Dim):
            return UNKNOWN
        count = count * item
    return count


def size(value: object, what: str = "size") -> Size:
    """One size, from an int or a dimension.

    Raises:
        ShapeError: if it is a negative number, or no integer.
    """
    if isinstance(value, Unknown):
        return UNKNOWN
    if isinstance(value, Dim) and value.constant is None:
        return value
    number = integer(value, what)
    if number < 0:
        raise ShapeError(BadParameter(label=what, problem=f"must not be negative, got {number}"))
    return constant(number)


def sizes(value: object, what: str = "size") -> Shape:
    """The shape that an argument says: one size, or a tuple or list of them."""
    if isinstance(value, Unknown):
        return ANY_SHAPE
    if isinstance(value, (tuple, list)):
        return tuple(size(each, what) for each in value)
    return (size(value, what),)


def listed(value: object) -> tuple[Any, ...]:
    """The entries of a tuple or list, or the one value; `Undetermined` if the call does not say."""
    if isinstance(value, Unknown):
        raise Undetermined("the length of an argument is not known")
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)
