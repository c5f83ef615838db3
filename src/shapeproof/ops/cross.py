"""Cross products of vectors."""

from shapeproof.ops.axes import insert_axis, normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Int, Operation, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import UNKNOWN, Dim, Size, constant
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape

_TWO, _THREE = constant(2), constant(3)


class Cross(Operation):
    """The cross product of vectors of 3 (or, deprecated, 2) elements that lie along an axis."""

    names = functions("cross")
    dtype = "promote"
    examples = (
        example("3", "3", gives="3"),
        example("n 3", "3", gives="n 3"),
        example("3 n", "3 n", axis=0, gives="3 n"),
        example("n 3", "3", axisc=0, gives="3 n"),
        refused("n 4", "n 4"),
        refused("n 3", "m 3"),
    )

    @staticmethod
    def shape(
        a: Shape,
        b: Shape,
        axisa: Int = -1,
        axisb: Int = -1,
        axisc: Int = -1,
        axis: Int | None = None,
    ) -> Shape:
        if axis is not None:
            axisa, axisb, axisc = axis, axis, axis
        left, right = normalize_axis(axisa, a), normalize_axis(axisb, b)
        size = _vector_size(a[left], b[right], '"cross"', (2, 3))
        batch = broadcast(a[:left] + a[left + 1 :], b[:right] + b[right + 1 :])
        return batch if size == _TWO else insert_axis(axisc, batch, size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        batch = draw.shape(0, 2)
        # Vectors of 2 are left out: NumPy 2.5 refuses what earlier versions deprecate.
        a, b = (*batch, 3), (*draw.like(batch), draw.choice((3, 3, 3, 1, 4)))
        if draw.often():
            return call(a, b, axisc=draw.axis(len(batch) + 1))
        return call((3, *batch), (3, *draw.like(batch)), axis=0)


class CrossOfThree(Operation):
    """The cross product of vectors of 3 elements that lie along an axis."""

    names = functions("cross", "numpy.linalg")
    dtype = "promote"
    examples = (
        example("n 3", "n 3", gives="n 3"),
        example("n d", "n 3", gives="n 3"),
        example("n d", "n d", gives="n _"),
        refused("n 2", "n 2"),
    )

    @staticmethod
    def shape(x1: Shape, x2: Shape, axis: Int = -1) -> Shape:
        left, right = normalize_axis(axis, x1), normalize_axis(axis, x2)
        size = _vector_size(x1[left], x2[right], '"linalg.cross"', (3,))
        batch = broadcast(x1[:left] + x1[left + 1 :], x2[:right] + x2[right + 1 :])
        return insert_axis(axis, batch, size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        batch = draw.shape(0, 2)
        if draw.often():
            return call((*batch, 3), (*draw.like(batch), draw.choice((3, 3, 3, 2))))
        return call((3, *batch), (3, *draw.like(batch)), axis=draw.choice((0, 0, 1)))


def _vector_size(one: Item, other: Item, label: str, allowed: tuple[int, ...]) -> Size:
    """The number of elements of a cross product; 2 if it is one number, of vectors in a plane.

    A name is taken for 3, so that the rule refuses no call with one, but it does not stand for 3.
    """
    known = [size.constant for size in (one, other) if isinstance(size, Dim)]
    for number in known:
        if number is not None and number not in allowed:
            problem = f"needs vectors of 3 elements, got {number}"
            raise ShapeError(BadParameter(label=label, problem=problem))
    if 3 in known:
        return _THREE
    if 2 not in known:
        return UNKNOWN
    if known != [2, 2]:
        raise Undetermined("the number of elements of a vector is not known")
    return _TWO
