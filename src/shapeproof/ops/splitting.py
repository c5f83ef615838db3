"""One array taken apart along an axis. The functions that are called split return lists."""

from itertools import pairwise

from shapeproof.ops.axes import integer, known_rank, normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import AnyNumber, Int, Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, Sizes, call
from shapeproof.ops.slicing import sliced
from shapeproof.shapes.dim import UNKNOWN, Dim, Size, Unknown
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.quotient import assume_exact
from shapeproof.shapes.shape import Item, Shape, rank
from shapeproof.shapes.wording import count_phrase, item_phrase, shape_phrase


def split(ary: Shape, indices_or_sections: Static, place: int, *, equal: bool) -> tuple[Shape, ...]:
    """The shapes of the parts of an array.

    Args:
        ary: the shape of the whole.
        indices_or_sections: the number of parts, or the places to cut at.
        place: the axis that is cut.
        equal: whether parts of unequal sizes are an error.

    Raises:
        ShapeError: if there are no parts, or they are not equal.
    """
    asked = indices_or_sections
    if isinstance(asked, Unknown) or (isinstance(asked, Dim) and asked.constant is None):
        return AnyNumber([(*ary[:place], UNKNOWN, *ary[place + 1 :])])
    if isinstance(asked, tuple | list):
        bounds = (None, *asked, None)
        pieces = (slice(one, other) for one, other in pairwise(bounds))
        sizes = [sliced(ary[place], piece) for piece in pieces]
    else:
        sizes = _sections(ary[place], integer(asked, "number of sections"), equal=equal)
    return tuple((*ary[:place], size, *ary[place + 1 :]) for size in sizes)


def _sections(item: Item, sections: int, *, equal: bool) -> list[Item]:
    if sections <= 0:
        problem = f"must be positive, got {sections}"
        raise ShapeError(BadParameter(label="number of sections", problem=problem))
    if not isinstance(item, Dim):
        return [UNKNOWN] * sections
    if not equal:
        return [(item + (sections - 1 - part)) // sections for part in range(sections)]
    if item.constant is not None and item.constant % sections:
        problem = f"cannot cut {item_phrase(item)} into {sections} equal parts"
        raise ShapeError(BadParameter(label='"split"', problem=problem))
    part: Size = assume_exact(item) // sections
    return [part] * sections


class Split(Operation):
    """Equal parts of an array, or parts that end at given places."""

    names = functions("split")
    dtype = "same"
    examples = (
        example("6 d", 3, gives=("2 d", "2 d", "2 d")),
        example("n d", 2, axis=1, gives=("n d//2", "n d//2")),
        example("n d", (2, 5), gives=("2 d", "3 d", "n-5 d")),
        example("n", ("k",), gives=("k", "n-k")),
        refused("5 d", 3),
        refused("n d", 2, axis=2),
        refused("n d", -2),
    )

    @staticmethod
    def shape(ary: Shape, indices_or_sections: Static, axis: Int = 0) -> tuple[Shape, ...]:
        return split(ary, indices_or_sections, normalize_axis(axis, ary), equal=True)

    @staticmethod
    def sample(draw: Draw) -> Call:
        ary = draw.shape()
        axis = draw.axis(len(ary))
        return call(ary, random_sections(draw, ary, axis), axis=axis)


class ArraySplit(Operation):
    """Parts of an array that are as equal as can be, or end at given places."""

    names = functions("array_split")
    dtype = "same"
    examples = (
        example("7 d", 3, gives=("3 d", "2 d", "2 d")),
        example("n", 2, gives=("(n+1)//2", "n//2")),
        refused("n", 2, axis=1),
    )

    @staticmethod
    def shape(ary: Shape, indices_or_sections: Static, axis: Int = 0) -> tuple[Shape, ...]:
        return split(ary, indices_or_sections, normalize_axis(axis, ary), equal=False)

    @staticmethod
    def sample(draw: Draw) -> Call:
        ary = draw.shape()
        axis = draw.axis(len(ary))
        return call(ary, random_sections(draw, ary, axis), axis=axis)


class HSplit(Operation):
    """Parts along the second axis; of a vector, along its only one."""

    names = functions("hsplit")
    dtype = "same"
    examples = (
        example("n 6", 2, gives=("n 3", "n 3")),
        example("6", 2, gives=("3", "3")),
        refused("n 5", 2),
        refused("", 1),
    )

    @staticmethod
    def shape(ary: Shape, indices_or_sections: Static) -> tuple[Shape, ...]:
        _require_axes(ary, 1, '"hsplit"')
        place = min(known_rank(ary[:2]) if len(ary) > 1 else known_rank(ary), 2) - 1
        return split(ary, indices_or_sections, place, equal=True)

    @staticmethod
    def sample(draw: Draw) -> Call:
        ary = draw.shape()
        return call(ary, random_sections(draw, ary, min(len(ary) - 1, 1)))


class VSplit(Operation):
    """Parts along the first axis of a matrix."""

    names = functions("vsplit")
    dtype = "same"
    examples = (
        example("6 d", 3, gives=("2 d", "2 d", "2 d")),
        refused("5 d", 2),
        refused("6", 2),
    )

    @staticmethod
    def shape(ary: Shape, indices_or_sections: Static) -> tuple[Shape, ...]:
        _require_axes(ary, 2, '"vsplit"')
        return split(ary, indices_or_sections, normalize_axis(0, ary), equal=True)

    @staticmethod
    def sample(draw: Draw) -> Call:
        ary = draw.shape()
        return call(ary, random_sections(draw, ary, 0))


class DSplit(Operation):
    """Parts along the third axis."""

    names = functions("dsplit")
    dtype = "same"
    examples = (example("n d 4", 2, gives=("n d 2", "n d 2")), refused("n d", 2))

    @staticmethod
    def shape(ary: Shape, indices_or_sections: Static) -> tuple[Shape, ...]:
        _require_axes(ary, 3, '"dsplit"')
        return split(ary, indices_or_sections, normalize_axis(2, ary), equal=True)

    @staticmethod
    def sample(draw: Draw) -> Call:
        ary = draw.shape(2, 4)
        return call(ary, random_sections(draw, ary, 2))


class Unstack(Operation):
    """The arrays that lie along an axis."""

    names = functions("unstack")
    dtype = "same"
    examples = (
        example("3 d", gives=("d", "d", "d")),
        example("n 2", axis=1, gives=("n", "n")),
        refused("n", axis=1),
    )

    @staticmethod
    def shape(x: Shape, axis: Int = 0) -> tuple[Shape, ...]:
        if rank(x) == 0:
            raise ShapeError(BadParameter(label='"unstack"', problem="needs axes, got a scalar"))
        place = normalize_axis(axis, x)
        size = x[place]
        number = size.constant if isinstance(size, Dim) else None
        if not number:
            raise Undetermined("the number of arrays is not known")
        return (x[:place] + x[place + 1 :],) * number

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = tuple(draw.choice((1, 1, 6, 7)) for _ in range(draw.integer(0, 3)))
        return call(x, axis=draw.axis(len(x)))


def _require_axes(ary: Shape, axes: int, label: str) -> None:
    known = rank(ary)
    if known is not None and known < axes:
        problem = f"needs at least {count_phrase(axes)}, got {shape_phrase(ary)}"
        raise ShapeError(BadParameter(label=label, problem=problem))


def random_sections(draw: Draw, ary: Sizes, axis: int) -> int | tuple[int, ...]:
    """A number of sections, mostly one that divides the axis, or places to cut at."""
    if draw.flag():
        return tuple(draw.integer(-4, 6) for _ in range(draw.integer(1, 3)))
    size = ary[axis] if -len(ary) <= axis < len(ary) else 0
    return max(size, 1) if draw.flag() else draw.choice((1, 2, 3, -1))
