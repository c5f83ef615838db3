"""The same elements in another order along axes, or under other axes of the same sizes."""

from shapeproof.ops.axes import integer, known_rank, normalize_axes, normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Axis, Int, Operation, Static, example, refused
from shapeproof.ops.permute import swapped
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import listed
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import ONE, Dim, Unknown
from shapeproof.shapes.mismatch import AxisOutOfRange, BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Shape, rank, rest_position
from shapeproof.shapes.wording import count_phrase, shape_phrase


class Roll(Operation):
    """Elements moved along axes; what is moved off one end comes back at the other."""

    names = functions("roll")
    dtype = "same"
    examples = (
        example("n d", 1, gives="n d"),
        example("n d", (1, 2), axis=(0, 1), gives="n d"),
        refused("n d", 1, axis=2),
    )

    @staticmethod
    def shape(a: Shape, shift: Static, axis: Axis = None) -> Shape:
        if axis is not None and not isinstance(axis, Unknown):
            for each in axis if isinstance(axis, tuple | list) else (axis,):
                _check_axis(each, a)
        return a

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        axes = draw.choice((None, draw.axis(len(a)), (draw.axis(len(a)), draw.axis(len(a)))))
        return call(a, draw.integer(-3, 3), axis=axes)


class Flip(Operation):
    """The elements along some or all axes in reverse."""

    names = functions("flip")
    dtype = "same"
    examples = (
        example("n d", gives="n d"),
        example("*b d", axis=-1, gives="*b d"),
        refused("n d", axis=2),
        refused("n d", axis=(1, -1)),
    )

    @staticmethod
    def shape(m: Shape, axis: Axis = None) -> Shape:
        if axis is not None and not isinstance(axis, Unknown) and rest_position(m) is None:
            normalize_axes(axis, m)
        return m

    @staticmethod
    def sample(draw: Draw) -> Call:
        m = draw.shape()
        return call(m, axis=draw.axes(len(m)))


class FlipLeftRight(Operation):
    """The elements along the second axis in reverse."""

    names = functions("fliplr")
    dtype = "same"
    examples = (example("n d", gives="n d"), refused("n"))

    @staticmethod
    def shape(m: Shape) -> Shape:
        return _with_axes(m, 2, '"fliplr"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class FlipUpDown(Operation):
    """The elements along the first axis in reverse."""

    names = functions("flipud")
    dtype = "same"
    examples = (example("n", gives="n"), refused(""))

    @staticmethod
    def shape(m: Shape) -> Shape:
        return _with_axes(m, 1, '"flipud"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class Rot90(Operation):
    """Quarter turns in the plane of two axes."""

    names = functions("rot90")
    dtype = "same"
    examples = (
        example("n d", gives="d n"),
        example("n d", 2, gives="n d"),
        example("b h w", 1, (1, 2), gives="b w h"),
        refused("n"),
        refused("n d", 1, (0, 0)),
        refused("n d", 1, (0, 2)),
    )

    @staticmethod
    def shape(m: Shape, k: Int = 1, axes: Static = (0, 1)) -> Shape:
        one, other = _plane(m, axes)
        if m[one] == m[other]:
            return m
        return swapped(m, one, other) if integer(k, "k") % 2 else m

    @staticmethod
    def sample(draw: Draw) -> Call:
        m = draw.shape()
        axes = (0, 1) if draw.often() else (draw.axis(len(m)), draw.axis(len(m)))
        return call(m, draw.integer(-4, 4), axes)


def _plane(m: Shape, axes: Static) -> tuple[int, int]:
    pair = listed(axes)
    if len(pair) != 2:
        problem = f"needs the two axes of a plane, got {len(pair)}"
        raise ShapeError(BadParameter(label='"rot90"', problem=problem))
    one, other = normalize_axes((integer(pair[0]), integer(pair[1])), m)
    return one, other


class RollAxis(Operation):
    """One axis moved in front of another; `moveaxis` is easier to read."""

    names = functions("rollaxis")
    dtype = "same"
    examples = (
        example("a b c", 2, gives="c a b"),
        example("a b c", 0, 3, gives="b c a"),
        refused("a b", 2),
        refused("a b", 0, 3),
    )

    @staticmethod
    def shape(a: Shape, axis: Int, start: Int = 0) -> Shape:
        axes = known_rank(a)
        place = normalize_axis(axis, a)
        target = integer(start, "start")
        if not -axes <= target <= axes:
            raise ShapeError(AxisOutOfRange(axis=target, shape=a))
        target = target + axes if target < 0 else target
        others = a[:place] + a[place + 1 :]
        target -= place < target
        return (*others[:target], a[place], *others[target:])

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.axis(len(a)), draw.axis(len(a) + 1))


class AtLeast1D(Operation):
    """Arrays with an axis at least."""

    names = functions("atleast_1d")
    dtype = "each"
    examples = (
        example("", gives="1"),
        example("n d", gives="n d"),
        example("", "n", gives=("1", "n")),
    )

    @staticmethod
    def shape(*arys: Shape) -> Shape | tuple[Shape, ...]:
        return _one_or_several(tuple(_at_least(each, 1) for each in arys))

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(*(draw.shape() for _ in range(draw.integer(1, 3))))


class AtLeast2D(Operation):
    """Arrays with two axes at least; a vector becomes a row."""

    names = functions("atleast_2d")
    dtype = "each"
    examples = (example("n", gives="1 n"), example("", "n d", gives=("1 1", "n d")))

    @staticmethod
    def shape(*arys: Shape) -> Shape | tuple[Shape, ...]:
        return _one_or_several(tuple(_at_least(each, 2) for each in arys))

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(*(draw.shape() for _ in range(draw.integer(1, 3))))


class AtLeast3D(Operation):
    """Arrays with three axes at least; a matrix gets a last axis, a vector one on each side."""

    names = functions("atleast_3d")
    dtype = "each"
    examples = (example("n", gives="1 n 1"), example("n d", gives="n d 1"))

    @staticmethod
    def shape(*arys: Shape) -> Shape | tuple[Shape, ...]:
        return _one_or_several(tuple(at_least_three(each) for each in arys))

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(*(draw.shape() for _ in range(draw.integer(1, 3))))


def at_least_three(shape: Shape) -> Shape:
    """The shape with axes of size 1 put around it, up to three axes."""
    match _at_least(shape, 0) if rank(shape) is not None else _long_enough(shape, 3):
        case ():
            return (ONE, ONE, ONE)
        case (single,):
            return (ONE, single, ONE)
        case (rows, columns) if rank(shape) is not None:
            return (rows, columns, ONE)
        case longer:
            return longer


def _at_least(shape: Shape, axes: int) -> Shape:
    if rank(shape) is None:
        return _long_enough(shape, axes)
    return (ONE,) * (axes - len(shape)) + shape


def _long_enough(shape: Shape, axes: int) -> Shape:
    if len(shape) <= axes:
        raise Undetermined("the number of axes is not known")
    return shape


def _one_or_several(shapes: tuple[Shape, ...]) -> Shape | tuple[Shape, ...]:
    if not shapes:
        raise Undetermined("of no arrays")
    return shapes[0] if len(shapes) == 1 else shapes


class BroadcastArrays(Operation):
    """Arrays repeated to a common shape."""

    names = functions("broadcast_arrays")
    dtype = "each"
    examples = (
        example("n 1", "m", gives=("n m", "n m")),
        refused("n", "m"),
    )

    @staticmethod
    def shape(*args: Shape, subok: Static = None) -> tuple[Shape, ...]:
        if not args:
            raise Undetermined("of no arrays")
        return (broadcast(*args),) * len(args)

    @staticmethod
    def sample(draw: Draw) -> Call:
        first = draw.shape()
        return call(first, *(draw.like(first) for _ in range(draw.integer(0, 2))))


def _check_axis(axis: Int, shape: Shape) -> None:
    """Refuses an axis that is known not to exist."""
    number = axis.constant if isinstance(axis, Dim) else axis
    if isinstance(number, int) and rest_position(shape) is None:
        normalize_axis(number, shape)


def _with_axes(m: Shape, axes: int, label: str) -> Shape:
    known = rank(m)
    if known is not None and known < axes:
        problem = f"needs at least {count_phrase(axes)}, got {shape_phrase(m)}"
        raise ShapeError(BadParameter(label=label, problem=problem))
    return m
