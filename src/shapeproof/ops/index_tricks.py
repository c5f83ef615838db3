"""What is made by an index: `np.r_[x, 0]`, `np.c_[x, y]`, `np.mgrid[:h, :w]`."""

from typing import Any

from shapeproof.ops.index import Key, KeyEntry
from shapeproof.ops.join import concatenated
from shapeproof.ops.operation import Operation, Result, example, refused
from shapeproof.ops.ranges import ARange
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, Size, Unknown, constant
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Shape, rank
from shapeproof.shapes.spec import shape_of_spec

H, W = Dim.of("h"), Dim.of("w")


def _key(*entries: str | slice) -> Key:
    """Entries in a tuple, for the examples."""
    shapes = (shape_of_spec(each) if isinstance(each, str) else each for each in entries)
    return Key(tuple(shapes), in_tuple=True)


class RowsByIndex(Operation):
    """`np.r_[...]`: arrays, numbers and ranges behind each other on the first axis."""

    names = ("numpy.r_.__getitem__",)
    dtype = "promote"
    examples = (
        example(_key("n", ""), gives="n+1"),
        example(_key("n d", "m d"), gives="n+m d"),
        example(_key(slice(H), "n"), gives="h+n"),
        refused(_key("n d", "d")),
    )

    @staticmethod
    def shape(key: Key) -> Shape:
        arrays = [array or (ONE,) for array in map(_array, key.entries)]
        return concatenated(arrays, 0, '"np.r_"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(_sampled(draw))


class ColumnsByIndex(Operation):
    """`np.c_[...]`: arrays side by side on the last axis; a vector is a column."""

    names = ("numpy.c_.__getitem__",)
    dtype = "promote"
    examples = (
        example(_key("n", "n"), gives="n 2"),
        example(_key("n", "n d"), gives="n d+1"),
        example(_key("n d", "n k"), gives="n d+k"),
        refused(_key("n", "m")),
    )

    @staticmethod
    def shape(key: Key) -> Shape:
        return concatenated([_column(_array(each)) for each in key.entries], -1, '"np.c_"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(_sampled(draw))


class Grid(Operation):
    """`np.mgrid[...]`: the coordinates of all points of a grid; of one axis, numbers in a row."""

    names = ("numpy.mgrid.__getitem__",)
    examples = (
        example(_key(slice(H), slice(W)), gives="2 h w"),
        example(_key(slice(0, 1, 5j), slice(1, W)), gives="2 5 w-1"),
        example(Key((slice(H),), in_tuple=False), gives="h"),
        refused(_key(slice(3, 1), slice(W))),
    )

    @staticmethod
    def shape(key: Key) -> Shape:
        counts = _counts(key, may_be_empty=not key.in_tuple)
        return (constant(len(counts)), *counts) if key.in_tuple else tuple(counts)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(_sampled_grid(draw))


class OpenGrid(Operation):
    """`np.ogrid[...]`: the coordinates of a grid's axes, each as an array that broadcasts."""

    names = ("numpy.ogrid.__getitem__",)
    examples = (
        example(_key(slice(H), slice(W)), gives=("h 1", "1 w")),
        example(_key(slice(0, 1, 5j), slice(W)), gives=("5 1", "1 w")),
        example(_key(slice(3, 1), slice(W)), gives=("0 1", "1 w")),
    )

    @staticmethod
    def shape(key: Key) -> Result:
        counts = _counts(key, may_be_empty=True)
        if not key.in_tuple:
            return tuple(counts)
        return tuple(
            tuple(count if place == axis else ONE for place, count in enumerate(counts))
            for axis in range(len(counts))
        )

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(_sampled_grid(draw))


def _array(entry: KeyEntry) -> Shape:
    if isinstance(entry, Unknown):
        raise Undetermined("what is joined is not known")
    return (_count(entry),) if isinstance(entry, slice) else entry


def _column(shape: Shape) -> Shape:
    axes = rank(shape)
    if axes is None and len(shape) < 3:
        raise Undetermined("the number of axes is not known")
    return (*shape, *(ONE,) * (2 - len(shape)))


def _counts(key: Key, *, may_be_empty: bool) -> list[Size]:
    """How many points each axis of a grid has."""
    if not all(isinstance(entry, slice) for entry in key.entries):
        raise Undetermined("which ranges they are is not known")
    return [
        _count(entry, may_be_empty=may_be_empty)
        for entry in key.entries
        if isinstance(entry, slice)
    ]


def _count(range_: slice, *, may_be_empty: bool = True) -> Size:
    """How many numbers `start:stop:step` stands for; an imaginary step is their number."""
    if isinstance(range_.step, complex):
        return constant(int(abs(range_.step)))
    start = 0 if range_.start is None else range_.start
    if range_.stop is None:
        raise Undetermined("where a range ends is not known")
    if not may_be_empty and _runs_back(start, range_.stop, range_.step):
        problem = f"has no points from {start} to {range_.stop}"
        raise ShapeError(BadParameter(label="grid", problem=problem))
    (count,) = ARange.shape(start, range_.stop, range_.step)
    return count if isinstance(count, Dim) else UNKNOWN


def _runs_back(start: object, stop: object, step: object) -> bool:
    step = 1 if step is None else step
    if isinstance(start, int) and isinstance(stop, int) and isinstance(step, int) and step:
        return -((start - stop) // step) < 0
    return False


def _sampled(draw: Draw) -> Key:
    x = draw.shape(0, 3)
    # As in all samples, an array is its sizes.
    entries: tuple[Any, ...] = tuple(
        draw.near(x) if draw.often() else _sampled_range(draw) for _ in range(draw.integer(1, 3))
    )
    return Key(entries, in_tuple=len(entries) > 1 or draw.flag())


def _sampled_range(draw: Draw) -> slice:
    start = draw.choice((None, draw.integer(-2, 3)))
    return slice(start, draw.integer(-1, 5), draw.choice((None, 1, 2, 3j)))


def _sampled_grid(draw: Draw) -> Key:
    entries = tuple(_sampled_range(draw) for _ in range(draw.integer(1, 3)))
    return Key(entries, in_tuple=len(entries) > 1 or draw.flag())
