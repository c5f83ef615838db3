"""The products of vectors and matrices that broadcast over all other axes."""

from shapeproof.ops.axes import normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Flag, Int, Operation, Static, example, literal, refused
from shapeproof.ops.output import into
from shapeproof.ops.products import require_equal_items
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import ONE
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Rest, Shape, rank, show


class VecDot(Operation):
    """The sum of products over one axis, for each pair of vectors."""

    names = functions("vecdot")
    dtype = "promote"
    examples = (
        example("n d", "n d", gives="n"),
        example("n d", "d", gives="n"),
        example("d n", "d n", axis=0, gives="n"),
        refused("n d", "n"),
        refused("n d", "m d"),
    )

    @staticmethod
    def shape(
        x1: Shape,
        x2: Shape,
        out: Shape | None = None,
        casting: Static = None,
        order: Static = None,
        dtype: Static = None,
        subok: Static = None,
        keepdims: Flag = False,
        axis: Int = -1,
    ) -> Shape:
        batch = _vector_dot(x1, x2, axis)
        if literal(keepdims, "keepdims"):
            if axis != -1:
                raise Undetermined("where the summed axis is kept")
            batch = (*batch, ONE)
        return into(batch, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x1 = draw.shape(0, 3)
        if draw.often():
            x2 = (*draw.like(x1[:-1]), x1[-1]) if x1 else x1
            return call(x1, x2, keepdims=draw.flag())
        return call(x1, draw.near(x1), axis=draw.axis(len(x1)))


class LinalgVecDot(VecDot):
    """The same under the name of the array API, which is the ufunc in NumPy's stubs."""

    names = functions("vecdot", "numpy.linalg")

    @staticmethod
    def sample(draw: Draw) -> Call:
        x1 = draw.shape(0, 3)
        return call(x1, draw.near(x1), axis=draw.axis(len(x1)))


class MatVec(Operation):
    """A matrix times a vector, for each pair of them."""

    names = functions("matvec")
    dtype = "promote"
    examples = (
        example("m n", "n", gives="m"),
        example("b m n", "b n", gives="b m"),
        refused("m n", "m"),
        refused("n", "n"),
    )

    @staticmethod
    def shape(
        x1: Shape,
        x2: Shape,
        out: Shape | None = None,
        casting: Static = None,
        order: Static = None,
        dtype: Static = None,
        subok: Static = None,
    ) -> Shape:
        matrix, vector = _core(x1, 2, '"matvec"'), _core(x2, 1, '"matvec"')
        require_equal_items(x1, x2, matrix[1], vector[0], '"matvec"')
        return into((*broadcast(x1[:-2], x2[:-1]), matrix[0]), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x1 = draw.shape(0, 4)
        return call(x1, draw.near((*draw.like(x1[:-2]), *x1[-1:])))


class VecMat(Operation):
    """A vector times a matrix, for each pair of them."""

    names = functions("vecmat")
    dtype = "promote"
    examples = (
        example("m", "m n", gives="n"),
        example("b m", "b m n", gives="b n"),
        refused("n", "m n"),
    )

    @staticmethod
    def shape(
        x1: Shape,
        x2: Shape,
        out: Shape | None = None,
        casting: Static = None,
        order: Static = None,
        dtype: Static = None,
        subok: Static = None,
    ) -> Shape:
        vector, matrix = _core(x1, 1, '"vecmat"'), _core(x2, 2, '"vecmat"')
        require_equal_items(x1, x2, vector[0], matrix[0], '"vecmat"')
        return into((*broadcast(x1[:-1], x2[:-2]), matrix[1]), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x1 = draw.shape(0, 3)
        return call(x1, draw.near((*draw.like(x1[:-1]), *x1[-1:], draw.size())))


def _vector_dot(x1: Shape, x2: Shape, axis: Int) -> Shape:
    for each in (x1, x2):
        if not each:
            problem = "needs vectors, got a scalar"
            raise ShapeError(BadParameter(label='"vecdot"', problem=problem))
    one, other = normalize_axis(axis, x1), normalize_axis(axis, x2)
    require_equal_items(x1, x2, x1[one], x2[other], '"vecdot"')
    return broadcast(x1[:one] + x1[one + 1 :], x2[:other] + x2[other + 1 :])


def _core(shape: Shape, axes: int, label: str) -> Shape:
    """The last axes, which one product takes; the others are for broadcasting."""
    known = rank(shape)
    if known is not None and known < axes:
        kind = "a vector" if axes == 1 else "a matrix"
        problem = f'needs {kind}, got "{show(shape)}"' if shape else f"needs {kind}, got a scalar"
        raise ShapeError(BadParameter(label=label, problem=problem))
    if len(shape) < axes or any(isinstance(item, Rest) for item in shape[-axes:]):
        raise Undetermined("the number of axes is not known")
    return shape[-axes:]
