"""Several arrays in one."""

from collections.abc import Sequence

from shapeproof.ops.axes import insert_axis, normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, Sizes, call
from shapeproof.ops.size import element_count
from shapeproof.shapes.dim import ONE, UNKNOWN, ZERO, Dim, Size, Unknown
from shapeproof.shapes.mismatch import (
    BadParameter,
    JoinMismatch,
    RankMismatch,
    ShapeError,
    Undetermined,
)
from shapeproof.shapes.shape import Item, Shape, is_compatible_item, rank


def concatenated(arrays: Sequence[Shape], axis: Int, label: str) -> Shape:
    """The shape of arrays put one behind the other along an axis that they have.

    Raises:
        ShapeError: if they differ in the number of axes, or on another axis.
    """
    first = _first(arrays, label)
    for each in arrays:
        if rank(each) == 0:
            problem = "cannot join arrays without axes; use numpy.stack"
            raise ShapeError(BadParameter(label=label, problem=problem))
    if any(rank(each) is None for each in arrays):
        return _behind_each_other_at_the_end(arrays, axis)
    place = normalize_axis(axis, first)
    for position, other in enumerate(arrays):
        _require_same(first, other, position, label, except_axis=place)
    merged = [_most_known(items) for items in zip(*arrays, strict=True)]
    return (*merged[:place], _total(arrays, place), *merged[place + 1 :])


def stacked(arrays: Sequence[Shape], axis: Int, label: str) -> Shape:
    """The shape of equal arrays put together along a new axis.

    Raises:
        ShapeError: if their shapes differ, or the result has no such axis.
    """
    first = _first(arrays, label)
    number = Dim.of(len(arrays))
    if any(rank(each) is None for each in arrays):
        if any(each != first for each in arrays):
            raise Undetermined("the number of axes is not known")
        return insert_axis(axis, first, number)
    result = insert_axis(axis, first, number)
    for position, other in enumerate(arrays):
        _require_same(first, other, position, label)
    if any(isinstance(item, Dim) for each in arrays for item in each):
        merged = tuple(_most_known(items) for items in zip(*arrays, strict=True))
        result = insert_axis(axis, merged, number)
    return result


def at_least(axes: int, shape: Shape) -> Shape:
    """The shape with axes of size 1 put in front, up to this many axes (1 or 2)."""
    known = rank(shape)
    if known is None:
        if len(shape) > axes:
            return shape
        raise Undetermined("the number of axes is not known")
    return (ONE,) * (axes - known) + shape


class Concatenate(Operation):
    """Joins arrays along an axis that they have."""

    names = functions("concatenate concat")
    dtype = "promote"
    examples = (
        example(("n d", "m d"), gives="n+m d"),
        example(("n d", "n k"), axis=1, gives="n d+k"),
        example(("*b d", "*b k"), axis=-1, gives="*b d+k"),
        example(("n d", "m"), axis=None, gives="n*d+m"),
        refused(("n d", "m k")),
        refused(("n d", "d")),
    )

    @staticmethod
    def shape(
        arrays: Sequence[Shape],
        axis: Int | None = 0,
        out: Shape | None = None,
        dtype: Static = None,
        casting: Static = None,
    ) -> Shape:
        if axis is not None:
            return same_as(concatenated(arrays, axis, '"concatenate"'), out)
        _first(arrays, '"concatenate"')
        total: Size = ZERO
        for each in arrays:
            total = total + element_count(each)
        return same_as((total,), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        arrays = _similar(draw)
        return call(arrays, axis=draw.choice((None, 0, draw.axis(len(arrays[0]) if arrays else 0))))


class Stack(Operation):
    """Joins equal arrays along a new axis."""

    names = functions("stack")
    dtype = "promote"
    examples = (
        example(("n d", "n d", "n d"), gives="3 n d"),
        example(("n", "n"), axis=-1, gives="n 2"),
        refused(("n d", "m d")),
        refused(("n", "n"), axis=2),
    )

    @staticmethod
    def shape(
        arrays: Sequence[Shape],
        axis: Int = 0,
        out: Shape | None = None,
        dtype: Static = None,
        casting: Static = None,
    ) -> Shape:
        return same_as(stacked(arrays, axis, '"stack"'), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape(0, 3)
        arrays = tuple(draw.near(x) for _ in range(draw.integer(0, 3)))
        return call(arrays, axis=draw.axis(len(x) + 1))


class VStack(Operation):
    """Joins arrays along the first axis; a vector is one row."""

    names = functions("vstack")
    dtype = "promote"
    examples = (
        example(("d", "d"), gives="2 d"),
        example(("n d", "d"), gives="n+1 d"),
        refused(("n d", "k")),
    )

    @staticmethod
    def shape(tup: Sequence[Shape], dtype: Static = None, casting: Static = None) -> Shape:
        return concatenated([at_least(2, each) for each in tup], 0, '"vstack"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(_similar(draw))


class HStack(Operation):
    """Joins arrays along the second axis; vectors along their only one."""

    names = functions("hstack")
    dtype = "promote"
    examples = (
        example(("n d", "n k"), gives="n d+k"),
        example(("n", "m"), gives="n+m"),
        refused(("n d", "m d")),
    )

    @staticmethod
    def shape(tup: Sequence[Shape], dtype: Static = None, casting: Static = None) -> Shape:
        arrays = [at_least(1, each) for each in tup]
        vector = bool(arrays) and rank(arrays[0]) == 1
        return concatenated(arrays, 0 if vector else 1, '"hstack"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(_similar(draw))


def _first(arrays: Sequence[Shape], label: str) -> Shape:
    if isinstance(arrays, Unknown):
        raise Undetermined("which arrays are joined is not known")
    if not arrays:
        raise ShapeError(BadParameter(label=label, problem="needs at least one array"))
    return arrays[0]


def _require_same(
    first: Shape, other: Shape, position: int, label: str, except_axis: int | None = None
) -> None:
    if len(first) != len(other):
        raise ShapeError(
            RankMismatch(label=f"array {position} of {label}", expected=first, actual=other)
        )
    for axis, (one, two) in enumerate(zip(first, other, strict=True)):
        if axis != except_axis and not is_compatible_item(one, two):
            raise ShapeError(
                JoinMismatch(label=label, first=first, other=other, position=position, axis=axis)
            )


def _most_known(items: Sequence[Item]) -> Item:
    return next((item for item in items if isinstance(item, Dim)), UNKNOWN)


def _behind_each_other_at_the_end(arrays: Sequence[Shape], axis: Int) -> Shape:
    """Arrays with the same unknown number of axes, joined along an axis that is known."""
    places = {normalize_axis(axis, each) for each in arrays}
    lengths = {len(each) for each in arrays}
    if len(places) != 1 or len(lengths) != 1:
        raise Undetermined("the number of axes is not known")
    (place,) = places
    rests = {each[:place] + each[place + 1 :] for each in arrays}
    if len(rests) != 1:
        raise Undetermined("the number of axes is not known")
    return (*arrays[0][:place], _total(arrays, place), *arrays[0][place + 1 :])


def _total(arrays: Sequence[Shape], place: int) -> Size:
    total: Size = ZERO
    for each in arrays:
        item = each[place]
        total = total + item if isinstance(item, Dim) else UNKNOWN
    return total


def _similar(draw: Draw) -> tuple[Sizes, ...]:
    """Shapes that mostly differ on one axis only."""
    x = draw.shape(0, 3)
    place = draw.integer(0, max(len(x) - 1, 0))
    several = [
        (*x[:place], draw.size(), *x[place + 1 :]) if x else x for _ in range(draw.integer(0, 3))
    ]
    return tuple(draw.near(each) if draw.flag() else each for each in several)
