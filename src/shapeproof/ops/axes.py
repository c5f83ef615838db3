"""Axis arguments: what a call says becomes positions in a shape that may be partly unknown."""

from shapeproof.ops.operation import Axes, Int
from shapeproof.shapes.dim import ONE, ZERO, Dim
from shapeproof.shapes.mismatch import AxisOutOfRange, BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape, position_of, rank, rest_position


def integer(value: Int | object, what: str = "axis") -> int:
    """A parameter that must be a literal integer.

    Raises:
        Undetermined: if the call does not say its value.
        ShapeError: if it says something else.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, Dim) and value.constant is not None:
        return value.constant
    if isinstance(value, (float, complex, str, bytes)) or value is None:
        raise ShapeError(BadParameter(label=what, problem=f"must be an integer, got {value!r}"))
    raise Undetermined(f"the value of {what} is not known")


def normalize_axis(axis: Int, shape: Shape) -> int:
    """The position in the shape's items that the axis stands for.

    Raises:
        ShapeError: if the array has no such axis.
        Undetermined: if that depends on a number of axes that is not known.
    """
    number = integer(axis)
    position = position_of(number, shape)
    if position is not None:
        return position
    if rank(shape) is not None:
        raise ShapeError(AxisOutOfRange(axis=number, shape=shape))
    raise Undetermined("the number of axes is not known")


def normalize_axes(axes: Axes, shape: Shape) -> tuple[int, ...]:
    """The positions that an int or a tuple of ints stands for, in the order given.

    Raises:
        ShapeError: if an axis does not exist, or is named twice.
        Undetermined: as for `normalize_axis`.
    """
    given = axes if isinstance(axes, (tuple, list)) else (axes,)
    positions = tuple(normalize_axis(axis, shape) for axis in given)
    if len(set(positions)) != len(positions):
        raise ShapeError(
            BadParameter(label="axis", problem=f"names an axis twice: {_listed(given)}")
        )
    return positions


def insert_axis(axis: Int, shape: Shape, item: Item) -> Shape:
    """The shape with one more axis, at this place of the result.

    Raises:
        ShapeError: if the result has no such axis.
        Undetermined: if that depends on a number of axes that is not known.
    """
    number = integer(axis)
    rest = rest_position(shape)
    if rest is None:
        if not -len(shape) - 1 <= number <= len(shape):
            raise ShapeError(AxisOutOfRange(axis=number, shape=(*shape, item)))
        place = number if number >= 0 else len(shape) + 1 + number
    elif 0 <= number <= rest:
        place = number
    elif number < 0 and -number <= len(shape) - rest:
        place = len(shape) + 1 + number
    else:
        raise Undetermined("the number of axes is not known")
    return (*shape[:place], item, *shape[place:])


def known_rank(shape: Shape) -> int:
    """The number of axes; `Undetermined` if it is not known."""
    axes = rank(shape)
    if axes is None:
        raise Undetermined("the number of axes is not known")
    return axes


def is_literal_size(item: Item, size: int) -> bool:
    """Whether the axis has this size for certain."""
    return item == {0: ZERO, 1: ONE}.get(size)


def _listed(axes: tuple[object, ...]) -> str:
    return ", ".join(map(str, axes))
