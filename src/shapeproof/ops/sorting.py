"""Elements in order: sorted along an axis, or the indices that sort them."""

from collections.abc import Sequence

from shapeproof.ops.axes import integer, normalize_axis
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count
from shapeproof.shapes.dim import ONE, UNKNOWN, ZERO, Dim, Unknown
from shapeproof.shapes.mismatch import BadParameter, RankMismatch, ShapeError, Undetermined
from shapeproof.shapes.shape import Shape, is_compatible_item, rank
from shapeproof.shapes.wording import shape_phrase

EXAMPLES = (
    example("n d", gives="n d"),
    example("n d", axis=0, gives="n d"),
    example("n d", axis=None, gives="n*d"),
    example("*b d", gives="*b d"),
    refused("n d", axis=2),
)


def along(a: Shape, axis: Int | None) -> tuple[Shape, int]:
    """The array that is sorted, flattened without an axis, and the axis to sort along."""
    if axis is None:
        return (element_count(a),), 0
    return a, normalize_axis(axis, a)


class Sort(Operation):
    """The elements along an axis in order."""

    names = functions("sort")
    dtype = "same"
    examples = (*EXAMPLES, refused(""))

    @staticmethod
    def shape(
        a: Shape,
        axis: Int | None = -1,
        kind: Static = None,
        order: Static = None,
        stable: Static = None,
    ) -> Shape:
        return along(a, axis)[0]

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, axis=draw.choice((None, -1, draw.axis(len(a)))))


class ArgSort(Operation):
    """The indices that put the elements along an axis in order."""

    names = (*functions("argsort"), *methods("argsort"))
    dtype = "index"
    examples = (*EXAMPLES, example("", gives="1"))

    @staticmethod
    def shape(
        a: Shape,
        axis: Int | None = -1,
        kind: Static = None,
        order: Static = None,
        stable: Static = None,
    ) -> Shape:
        return along((ONE,) if a == () else a, axis)[0]

    @staticmethod
    def sample(draw: Draw) -> Call:
        return Sort.sample(draw)


class SortComplex(Operation):
    """The elements along the last axis in order, as complex numbers."""

    names = functions("sort_complex")
    examples = (example("n d", gives="n d"), refused(""))

    @staticmethod
    def shape(a: Shape) -> Shape:
        return along(a, -1)[0]

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class SortInPlace(Operation):
    """Puts the elements of this array in order, and returns nothing: the shape is the array's."""

    names = methods("sort")
    examples = (example("n d", axis=0, gives="n d"), refused("n d", 2))

    @staticmethod
    def shape(
        a: Shape,
        axis: Int = -1,
        kind: Static = None,
        order: Static = None,
        stable: Static = None,
    ) -> Shape:
        return along(a, integer(axis))[0]

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.axis(len(a)))


class Partition(Operation):
    """The elements along an axis, with some of them where they would be in order."""

    names = functions("partition")
    dtype = "same"
    examples = (
        example("n d", 2, gives="n d"),
        example("n d", (0, 1), axis=0, gives="n d"),
        example("n d", 2, axis=None, gives="n*d"),
        refused("n 3", 3),
        refused("n d", 0, axis=2),
    )

    @staticmethod
    def shape(
        a: Shape,
        kth: Static,
        axis: Int | None = -1,
        kind: Static = None,
        order: Static = None,
    ) -> Shape:
        return _partitioned(a, kth, axis)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        kth = draw.choice((draw.integer(-3, 3), (draw.integer(0, 2), draw.integer(-1, 1))))
        return call(a, kth, axis=draw.choice((None, -1, draw.axis(len(a)))))


class PartitionInPlace(Operation):
    """Partitions this array, and returns nothing: the shape is the array's."""

    names = methods("partition")
    examples = (example("n d", 2, gives="n d"), refused("n 3", 3))

    @staticmethod
    def shape(
        a: Shape, kth: Static, axis: Int = -1, kind: Static = None, order: Static = None
    ) -> Shape:
        return _partitioned(a, kth, integer(axis))

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.integer(-3, 3), axis=draw.axis(len(a)))


class ArgPartition(Operation):
    """The indices that partition the elements along an axis."""

    names = (*functions("argpartition"), *methods("argpartition"))
    dtype = "index"
    examples = (*Partition.examples, example("", 0, gives="1"))

    @staticmethod
    def shape(
        a: Shape,
        kth: Static,
        axis: Int | None = -1,
        kind: Static = None,
        order: Static = None,
    ) -> Shape:
        return _partitioned((ONE,) if a == () else a, kth, axis)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return Partition.sample(draw)


def _partitioned(a: Shape, kth: Static, axis: Int | None) -> Shape:
    whole, place = along(a, axis)
    item = whole[place]
    length = item.constant if isinstance(item, Dim) else None
    if length is None or isinstance(kth, Unknown):
        return whole
    if element_count(whole) in (UNKNOWN, ZERO):
        return whole  # of nothing, any element will do
    for each in kth if isinstance(kth, tuple | list) else (kth,):
        number = each.constant if isinstance(each, Dim) else each
        if isinstance(number, int) and not -length <= number < length:
            problem = f"is out of range for size {length}, got {number}"
            raise ShapeError(BadParameter(label="kth", problem=problem))
    return whole


class LexSort(Operation):
    """The indices that sort by several keys of equal shape, the last key first."""

    names = functions("lexsort")
    dtype = "index"
    examples = (
        example(("n", "n"), gives="n"),
        example(("n d", "n d"), axis=0, gives="n d"),
        refused(("n", "m")),
        refused(("n", "n"), axis=1),
    )

    @staticmethod
    def shape(keys: Sequence[Shape], axis: Int = -1) -> Shape:
        if not keys:
            raise Undetermined("of no keys")
        first = keys[0]
        for position, each in enumerate(keys):
            if rank(first) is None or rank(each) is None:
                raise Undetermined("the number of axes is not known")
            if len(each) != len(first):
                label = f'key {position} of "lexsort"'
                raise ShapeError(RankMismatch(label=label, expected=first, actual=each))
            if not all(map(is_compatible_item, first, each)):
                problem = f"needs keys of one shape, got {shape_phrase(first)}"
                problem += f" and {shape_phrase(each)}"
                raise ShapeError(BadParameter(label='"lexsort"', problem=problem))
        normalize_axis(axis, first or (ONE,))
        return first

    @staticmethod
    def sample(draw: Draw) -> Call:
        first = draw.shape(0, 3)
        keys = tuple(draw.near(first) for _ in range(draw.integer(1, 3)))
        return call(keys, axis=draw.choice((-1, draw.axis(len(first)))))
