"""Differences, derivatives and integrals of sampled functions."""

from shapeproof.ops.axes import integer, known_rank, normalize_axes, normalize_axis
from shapeproof.ops.diagonals import at_least_none
from shapeproof.ops.join import concatenated
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Axis, Int, Operation, Result, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, Size, constant
from shapeproof.shapes.equation import compatible
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape, is_compatible_item, rank, show
from shapeproof.shapes.wording import item_phrase, shape_phrase


class Diff(Operation):
    """The differences of neighbors along an axis, taken n times."""

    names = functions("diff")
    dtype = "promote"
    examples = (
        example("n", gives="n-1"),
        example("n d", gives="n d-1"),
        example("n d", 2, axis=0, gives="n-2 d"),
        example("n", prepend="", gives="n"),
        example("n d", axis=0, append="m d", gives="m+n-1 d"),
        refused(""),
        refused("n", -1),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(
        a: Shape,
        n: Int = 1,
        axis: Int = -1,
        prepend: Shape | None = None,
        append: Shape | None = None,
    ) -> Shape:
        times = integer(n, "n")
        if times < 0:
            raise ShapeError(BadParameter(label="n", problem=f"must not be negative, got {times}"))
        if times == 0:
            return a
        place = normalize_axis(axis, a)
        ends = [_end(each, a, place) for each in (prepend, append) if each is not None]
        whole = concatenated((a, *ends), axis, '"diff"') if ends else a
        return (*whole[:place], _less(whole[place], times), *whole[place + 1 :])

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        axis, n = draw.axis(len(a)), draw.integer(-1, 3)
        if draw.often():
            return call(a, n, axis=axis)
        end = draw.choice(((), (), draw.near(a)))
        return call(a, n, axis=axis, **{draw.choice(("prepend", "append")): end})


def _end(end: Shape, a: Shape, place: int) -> Shape:
    """What is put at one end of an array; one number is repeated."""
    return end if end else (*a[:place], ONE, *a[place + 1 :])


def _less(item: Item, times: int) -> Size:
    return at_least_none(item - times) if isinstance(item, Dim) else UNKNOWN


class FlatDiff(Operation):
    """The differences of neighbors in the flattened array, with more elements at the ends."""

    names = functions("ediff1d")
    dtype = "same"
    examples = (
        example("n", gives="n-1"),
        example("n", to_end="", gives="n"),
        example("n", to_begin="k", gives="k+n-1"),
    )

    @staticmethod
    def shape(ary: Shape, to_end: Shape | None = None, to_begin: Shape | None = None) -> Shape:
        total = _less(element_count(ary), 1)
        for each in (to_end, to_begin):
            total = total + element_count(each) if each is not None else total
        return (total,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        ends = draw.choice((None, (), draw.shape(1, 1))), draw.choice((None, draw.shape(1, 1)))
        return call(draw.shape(0, 2), to_end=ends[0], to_begin=ends[1])


class Gradient(Operation):
    """The derivative along each axis: one array for one axis, several for several.

    The distance of the samples is a number, or the coordinates along the axis.
    """

    names = functions("gradient")
    dtype = "first inexact"
    examples = (
        example("n", gives="n"),
        example("n d", gives=("n d", "n d")),
        example("n d", axis=0, gives="n d"),
        example("n", "n", gives="n"),
        refused("n", "m"),
        refused("n d", axis=2),
        refused("n 1"),
    )

    @staticmethod
    def shape(f: Shape, *varargs: Shape, axis: Axis = None, edge_order: Int = 1) -> Result:
        places = range(known_rank(f)) if axis is None else normalize_axes(axis, f)
        if not places:
            raise Undetermined("of no axes")
        if varargs and (len(varargs), *varargs) != (1, ()) and len(varargs) != len(places):
            raise Undetermined("another number of distances than axes is an error of types")
        for place, distance in zip(places, varargs, strict=False):
            _require_coordinates(distance, f[place])
        for place in places:
            _require_enough(f[place], integer(edge_order, "edge_order") + 1, f)
        return (f,) * len(places) if len(places) > 1 else f

    @staticmethod
    def sample(draw: Draw) -> Call:
        f = (draw.choice((1, 2, 3)), *draw.shape(0, 2))
        axis = draw.choice((None, draw.axis(len(f)), (0, draw.axis(len(f)))))
        if axis is None or isinstance(axis, tuple):
            return call(f, axis=axis)
        size = f[axis] if -len(f) <= axis < len(f) else 2
        return call(f, draw.near(draw.choice(((), (size,)))), axis=axis)


def _require_coordinates(distance: Shape, item: Item) -> None:
    if rank(distance) in (0, None):
        return
    if len(distance) > 1 or not is_compatible_item(item, distance[0]):
        problem = f"must be a number or a vector of size {item_phrase(item)}"
        problem += f", got {shape_phrase(distance)}"
        raise ShapeError(BadParameter(label="distance of the samples", problem=problem))


def _require_enough(item: Item, number: int, f: Shape) -> None:
    length = item.constant if isinstance(item, Dim) else None
    if length is not None and length < number:
        problem = f'needs at least {number} elements along each axis, got "{show(f)}"'
        raise ShapeError(BadParameter(label='"gradient"', problem=problem))


class Trapezoid(Operation):
    """The integral along an axis, by the trapezoidal rule."""

    names = functions("trapezoid")
    dtype = "inexact"
    examples = (
        example("n d", gives="n"),
        example("n d", "d", gives="n"),
        example("n d", "n", axis=0, gives="d"),
        refused("n d", "n"),
        refused(""),
    )

    @staticmethod
    def shape(y: Shape, x: Shape | None = None, dx: Static = 1.0, axis: Int = -1) -> Shape:
        place = normalize_axis(axis, y)
        gaps: Shape = (*y[:place], _less(y[place], 1), *y[place + 1 :])
        if x is None:
            return gaps[:place] + gaps[place + 1 :]
        if rank(x) is None or rank(y) is None:
            raise Undetermined("the number of axes is not known")
        if len(x) == 1:
            widths: Shape = (_less(x[0], 1), *(ONE,) * (len(y) - place - 1))
        else:
            place_in_x = normalize_axis(axis, x)
            widths = (*x[:place_in_x], _less(x[place_in_x], 1), *x[place_in_x + 1 :])
        both = broadcast(widths, gaps)
        last = normalize_axis(axis, both)
        return both[:last] + both[last + 1 :]

    @staticmethod
    def sample(draw: Draw) -> Call:
        y = draw.shape(0, 3)
        axis = draw.axis(len(y))
        size = y[axis] if -len(y) <= axis < len(y) else 2
        return call(y, draw.choice((None, (size,), draw.near(y), draw.near((size,)))), axis=axis)


class Interp(Operation):
    """The value at each point of a function that is linear between samples."""

    names = functions("interp")
    examples = (
        example("n d", "k", "k", gives="n d"),
        example("", "k", "k", gives=""),
        refused("n", "k", "m"),
        refused("n", "k 1", "k 1"),
    )

    @staticmethod
    def shape(
        x: Shape,
        xp: Shape,
        fp: Shape,
        left: Static = None,
        right: Static = None,
        period: Static = None,
    ) -> Shape:
        sizes = [_vector_size(each, "samples") for each in (xp, fp)]
        if not compatible(*sizes):
            one, other = map(item_phrase, sizes)
            problem = f"needs as many values as samples, got {one} and {other}"
            raise ShapeError(BadParameter(label='"interp"', problem=problem))
        if constant(0) in sizes:
            raise Undetermined("without samples it is an error up to NumPy 2.4")
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        xp = (draw.integer(1, 5),)
        return call(draw.shape(0, 3), xp, draw.near(xp))


def _vector_size(shape: Shape, what: str) -> Size:
    if rank(shape) not in (1, None):
        problem = f"must be a vector, got {shape_phrase(shape)}"
        raise ShapeError(BadParameter(label=what, problem=problem))
    return element_count(shape)
