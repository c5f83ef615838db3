"""Arrays put together in other ways, and elements put in or taken out."""

from collections.abc import Sequence

from shapeproof.ops.axes import normalize_axis
from shapeproof.ops.join import concatenated
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.rearrangement import at_least_three
from shapeproof.ops.sample import Call, Draw, Sizes, call
from shapeproof.ops.size import element_count
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, Size, constant
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape, rank
from shapeproof.shapes.wording import item_phrase


class DStack(Operation):
    """Joins arrays along the third axis; a matrix is one layer."""

    names = functions("dstack")
    dtype = "promote"
    examples = (
        example(("h w", "h w"), gives="h w 2"),
        example(("n", "n"), gives="1 n 2"),
        example(("h w c", "h w d"), gives="h w c+d"),
        refused(("h w", "w h")),
    )

    @staticmethod
    def shape(tup: Sequence[Shape]) -> Shape:
        return concatenated([at_least_three(each) for each in tup], 2, '"dstack"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(_similar(draw, 2))


class ColumnStack(Operation):
    """Joins arrays along the second axis; a vector is one column."""

    names = functions("column_stack")
    dtype = "promote"
    examples = (
        example(("n", "n"), gives="n 2"),
        example(("n", "n d"), gives="n d+1"),
        refused(("n", "m")),
    )

    @staticmethod
    def shape(tup: Sequence[Shape]) -> Shape:
        return concatenated([_column(each) for each in tup], 1, '"column_stack"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(_similar(draw, 1))


def _column(shape: Shape) -> Shape:
    if rank(shape) is None:
        if len(shape) < 3:
            raise Undetermined("the number of axes is not known")
        return shape
    return shape if len(shape) > 1 else (*shape, *(ONE,) * (2 - len(shape)))


def _similar(draw: Draw, place: int) -> tuple[Sizes, ...]:
    """Shapes that mostly differ on one axis only, which some of them do not have."""
    x = draw.shape(0, 3)
    several = [
        (*x[:place], draw.size(), *x[place + 1 :])[: draw.choice((place, 4))]
        for _ in range(draw.integer(1, 3))
    ]
    return tuple(draw.near(each) if draw.flag() else each for each in several)


class Append(Operation):
    """Joins two arrays, along an axis or flattened."""

    names = functions("append")
    dtype = "promote"
    examples = (
        example("n", "", gives="n+1"),
        example("n d", "m", gives="n*d+m"),
        example("n d", "m d", axis=0, gives="m+n d"),
        refused("n d", "d", axis=0),
        refused("n d", "m k", axis=0),
    )

    @staticmethod
    def shape(arr: Shape, values: Shape, axis: Int | None = None) -> Shape:
        if axis is None:
            return (element_count(arr) + element_count(values),)
        return concatenated((arr, values), axis, '"append"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        arr = draw.shape(0, 3)
        axis = draw.choice((None, 0, draw.axis(len(arr))))
        values = (*arr[:0], draw.size(), *arr[1:]) if draw.often() else draw.shape(0, 3)
        return call(arr, values, axis=axis)


class Insert(Operation):
    """Values put in before given places of an axis, or of the flattened array."""

    names = functions("insert")
    dtype = "same"
    examples = (
        example("n d", 0, "", axis=0, gives="n+1 d"),
        example("n d", 0, "k d", axis=0, gives="k+n d"),
        example("n", (0, 2), "", gives="n+2"),
        refused("n d", 0, "", axis=2),
        refused("3", 4, ""),
    )

    @staticmethod
    def shape(arr: Shape, obj: Static, values: Shape, axis: Int | None = None) -> Shape:
        whole, place = _along(arr, axis)
        _require_inside(_looked_at(obj), whole[place], last=0)
        grown = _sum(whole[place], _inserted(obj, values, whole))
        return (*whole[:place], grown, *whole[place + 1 :])

    @staticmethod
    def sample(draw: Draw) -> Call:
        arr = draw.shape(1, 3)
        axis = draw.choice((None, draw.axis(len(arr))))
        place = draw.integer(-2, 3)
        if draw.flag():
            return call(arr, draw.choice((place, (place,), (abs(place), 0))), (), axis=axis)
        if axis is None:
            return call(arr, place, draw.shape(1, 1))
        return call(arr, 0, (draw.size(), *arr[1:]), axis=0)


def _looked_at(obj: Static) -> Static:
    """NumPy does not look where a negative place lies that is one of several."""
    if not isinstance(obj, tuple | list) or len(obj) == 1:
        return obj
    return tuple(each for each in obj if not isinstance(each, int) or each >= 0)


def _inserted(obj: Static, values: Shape, whole: Shape) -> Size:
    """How many places are put in."""
    if isinstance(obj, tuple | list) and len(obj) != 1:
        return constant(len(obj))
    if rank(values) == 0:
        return ONE
    single = isinstance(obj, int | Dim)
    if single and rank(values) is not None and rank(whole) is not None:
        first = values[0]
        if len(values) < len(whole):
            return ONE
        if len(values) == len(whole) and isinstance(first, Dim):
            return first
    return UNKNOWN


class Delete(Operation):
    """Given places of an axis, or of the flattened array, taken out."""

    names = functions("delete")
    dtype = "same"
    examples = (
        example("n d", 0, axis=0, gives="n-1 d"),
        example("n", (0, 2), gives="n-2"),
        refused("3 d", 3, axis=0),
        refused("n d", 0, axis=2),
    )

    @staticmethod
    def shape(arr: Shape, obj: Static, axis: Int | None = None) -> Shape:
        whole, place = _along(arr, axis)
        _require_inside(obj, whole[place], last=-1)
        left = _without(whole[place], obj)
        return (*whole[:place], left, *whole[place + 1 :])

    @staticmethod
    def sample(draw: Draw) -> Call:
        arr = draw.shape(1, 3)
        axis = draw.choice((None, draw.axis(len(arr))))
        place = draw.integer(-2, 3)
        return call(arr, draw.choice((place, (place,), (place, 0))), axis=axis)


def _without(item: Item, obj: Static) -> Size:
    """The size of an axis after some places are taken out, each of them once."""
    if isinstance(obj, int | Dim):
        return _sum(item, constant(-1))
    if not isinstance(obj, tuple | list) or not all(isinstance(each, int) for each in obj):
        return UNKNOWN
    length = item.constant if isinstance(item, Dim) else None
    # On an axis of which the size is a name, 0 and -2 are taken for different places.
    places = {each if length is None else each % max(length, 1) for each in obj}
    return _sum(item, constant(-len(places)))


def _along(arr: Shape, axis: Int | None) -> tuple[Shape, int]:
    """The array that is changed, flattened without an axis, and the axis to change."""
    if axis is None:
        return (element_count(arr),), 0
    return arr, normalize_axis(axis, arr)


def _require_inside(obj: Static, item: Item, last: int) -> None:
    """Refuses places outside of an axis of known size; `last` is 0 if its end is a place."""
    length = item.constant if isinstance(item, Dim) else None
    for each in obj if isinstance(obj, tuple | list) else (obj,):
        place = each.constant if isinstance(each, Dim) else each
        if length is None or not isinstance(place, int) or -length <= place <= length + last:
            continue
        problem = f"{place} is out of range for size {item_phrase(item)}"
        raise ShapeError(BadParameter(label="index", problem=problem))


def _sum(item: Item, more: Size) -> Size:
    return item + more if isinstance(item, Dim) and isinstance(more, Dim) else UNKNOWN
