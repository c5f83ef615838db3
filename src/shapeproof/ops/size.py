"""Sizes as arguments: products, and the shapes that creation and reshaping are told."""

from typing import Any

from shapeproof.ops.axes import integer
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, Size, Unknown, constant, named
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import ANY_SHAPE, Item, OneOr, Rest, Shape


def element_count(shape: Shape) -> Size:
    """The product of all sizes; unknown if one of them is."""
    count = count_with_rests(shape)
    return as_size(count)


def count_with_rests(shape: Shape) -> Size:
    """The product of all sizes, in which `*b` has a number of elements of its own.

    It tells whether two shapes have as many elements; no axis has such a size, see `as_size`.
    """
    count: Size = ONE
    for each in shape:
        if isinstance(each, Rest) and each.name is not None and not each.broadcast:
            each = named(each.name._replace(text=f"prod(*{each.name.text})"))
        if not isinstance(each, Dim):
            return UNKNOWN
        count = count * each
    return count


def as_size(count: Size) -> Size:
    """The size of an axis that has so many elements; unknown if `*b` stands in it."""
    is_open = isinstance(count, Dim) and any(name.text.startswith("prod(") for name in count.names)
    return UNKNOWN if is_open else count


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
