"""Elements taken out of an array by their positions, or by a condition."""

from shapeproof.ops.axes import normalize_axes, normalize_axis
from shapeproof.ops.contents import mask, zeros
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Axis, Int, Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import ONE, UNKNOWN, ZERO, Dim
from shapeproof.shapes.mismatch import BadParameter, RankMismatch, ShapeError, Undetermined
from shapeproof.shapes.shape import Rest, Shape, rank
from shapeproof.shapes.wording import axes_phrase


def require_rank(axes: int, shape: Shape, label: str) -> None:
    """Refuses an array with another number of axes, if its number is known."""
    if rank(shape) not in (axes, None):
        expected = (UNKNOWN,) * axes
        raise ShapeError(RankMismatch(label=label, expected=expected, actual=shape))


def replace_axis(shape: Shape, place: int, axes: Shape) -> Shape:
    """The shape with several axes in the place of one."""
    result = (*shape[:place], *axes, *shape[place + 1 :])
    if sum(isinstance(item, Rest) for item in result) > 1:
        raise Undetermined("the number of axes is not known")
    return result


class Take(Operation):
    """Elements at given positions along an axis, or of the flattened array."""

    names = (*functions("take"), *methods("take"))
    dtype = "same"
    examples = (
        example("n d", "t", axis=0, gives="t d"),
        example("n d", "t s", axis=1, gives="n t s"),
        example("n d", "t", gives="t"),
        example("n d", "", axis=0, gives="d"),
        example("*b d", "t", axis=-1, gives="*b t"),
        refused("n d", "t", axis=2),
    )

    @staticmethod
    def shape(
        a: Shape,
        indices: Shape,
        axis: Int | None = None,
        out: Shape | None = None,
        mode: Static = "raise",
    ) -> Shape:
        rows: Shape = ()
        if axis is None:
            size, result = element_count(a), indices
        else:
            vector = (ONE,) if a == () else a
            place = normalize_axis(axis, vector)
            item = vector[place]
            size = item if isinstance(item, Dim) else UNKNOWN
            rows, result = vector[:place], replace_axis(vector, place, indices)
        taken = (*rows, *indices)
        if size == ZERO and all(isinstance(item, Dim) and item != ZERO for item in taken):
            problem = "cannot take elements from an axis that has none"
            raise ShapeError(BadParameter(label='"take"', problem=problem))
        return same_as(result, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(0, 3)
        return call(a, zeros(draw.shape(0, 2)), axis=draw.choice((None, draw.axis(len(a)))))


def along_axis(arr: Shape, indices: Shape, axis: Int | None, label: str) -> Shape:
    """The shape of indices into one axis, and into the same place of all others.

    Raises:
        ShapeError: if the indices have another number of axes, or do not broadcast.
    """
    if axis is None:
        require_rank(1, indices, f"indices of {label}")
        return indices
    if rank(arr) is not None and rank(indices) is not None and len(arr) != len(indices):
        problem = f"need {axes_phrase(arr)}, got {axes_phrase(indices)}"
        raise ShapeError(BadParameter(label=f"indices of {label}", problem=problem))
    place = normalize_axis(axis, arr)
    if len(arr) != len(indices):
        raise Undetermined("the number of axes is not known")
    others = (*arr[:place], ONE, *arr[place + 1 :])
    return broadcast(others, indices)


class TakeAlongAxis(Operation):
    """Elements at positions that are given for each row by itself: the inverse of argsort."""

    names = functions("take_along_axis")
    dtype = "same"
    examples = (
        example("n d", "n k", axis=1, gives="n k"),
        example("n d", "n 1", axis=1, gives="n 1"),
        example("n d", "1 k", axis=-1, gives="n k"),
        refused("n d", "n", axis=1),
        refused("n d", "m k", axis=1),
    )

    @staticmethod
    def shape(arr: Shape, indices: Shape, axis: Int | None = -1) -> Shape:
        return along_axis(arr, indices, axis, '"take_along_axis"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        arr = tuple(size or 2 for size in draw.shape(1, 3))
        axis = draw.axis(len(arr)) if draw.often() else None
        indices = draw.near(tuple(draw.choice((size, size, 1)) for size in arr))
        return call(arr, zeros(draw.shape(1, 1) if axis is None else indices), axis)


class Compress(Operation):
    """The slices along an axis for which a condition holds: their number is not known."""

    names = functions("compress")
    dtype = "chosen"
    examples = (
        example("n", "n d", axis=0, gives="_ d"),
        example("d", "n d", axis=1, gives="n _"),
        example("k", "n d", gives="_"),
        refused("n d", "n d", axis=0),
        refused("n", "n d", axis=2),
    )

    @staticmethod
    def shape(
        condition: Shape, a: Shape, axis: Int | None = None, out: Shape | None = None
    ) -> Shape:
        return CompressMethod.shape(a, condition, axis, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        drawn = CompressMethod.sample(draw)
        a, condition = drawn.arguments
        return call(condition, a, **drawn.keywords)


class CompressMethod(Operation):
    """The method takes the array first."""

    names = methods("compress")
    dtype = "same"
    examples = (example("n d", "n", axis=0, gives="_ d"),)

    @staticmethod
    def shape(
        a: Shape, condition: Shape, axis: Int | None = None, out: Shape | None = None
    ) -> Shape:
        require_rank(1, condition, 'condition of "compress"')
        if axis is None:
            return same_as((UNKNOWN,), out)
        vector = (ONE,) if a == () else a
        place = normalize_axis(axis, vector)
        return same_as(replace_axis(vector, place, (UNKNOWN,)), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(1, 3)
        axis = draw.axis(len(a))
        length = a[axis] if -len(a) <= axis < len(a) else 1
        condition = (draw.integer(0, length),) if draw.often() else (1,) * draw.choice((0, 2))
        return call(a, mask(condition), axis=axis)


class TrimZeros(Operation):
    """The array without the zeros at its ends; how many there are depends on the elements."""

    names = functions("trim_zeros")
    dtype = "same"
    examples = (
        example("n", gives="_"),
        example("n d", gives="_ _"),
        example("n d", axis=0, gives="_ d"),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(filt: Shape, trim: Static = "fb", axis: Axis = None) -> Shape:
        if axis is None:
            return tuple(item if isinstance(item, Rest) else UNKNOWN for item in filt)
        trimmed = normalize_axes(axis, filt)
        return tuple(UNKNOWN if place in trimmed else item for place, item in enumerate(filt))

    @staticmethod
    def sample(draw: Draw) -> Call:
        filt = draw.shape(1)
        # NumPy refuses a wrong axis, and takes several, only since 2.4.
        return call(filt, axis=draw.choice((None, draw.integer(-len(filt), len(filt) - 1))))


class Extract(Operation):
    """The elements for which a condition holds: their number is not known."""

    names = functions("extract")
    examples = (example("n d", "n d", gives="_"),)

    @staticmethod
    def shape(condition: Shape, arr: Shape) -> Shape:
        return (UNKNOWN,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        arr = draw.shape()
        return call(mask(arr), arr)
