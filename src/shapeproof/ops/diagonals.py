"""Diagonals, triangles, and the matrices that are made of them."""

from shapeproof.ops.axes import known_rank, normalize_axes
from shapeproof.ops.matrices import matrix_axes
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count
from shapeproof.ops.slicing import likely_sign
from shapeproof.shapes.bounds import is_nonnegative
from shapeproof.shapes.dim import UNKNOWN, ZERO, Dim, Size, Unknown, constant
from shapeproof.shapes.extremum import minimum
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape, rank
from shapeproof.shapes.wording import shape_phrase


def diagonal_size(rows: Item, columns: Item, offset: Int) -> Size:
    """How many elements a diagonal has, `offset` places above the main one.

    An offset is taken to lie on the matrix unless numbers say otherwise, as for slices.
    """
    distance = as_size(offset)
    if not isinstance(rows, Dim) or not isinstance(columns, Dim) or isinstance(distance, Unknown):
        return UNKNOWN
    if is_nonnegative(distance):
        columns = columns - distance
    elif is_nonnegative(-distance):
        rows = rows + distance
    else:
        return UNKNOWN
    return at_least_none(minimum(rows, columns))


def at_least_none(count: Size) -> Size:
    """The size 0 in the place of what is negative for certain."""
    if isinstance(count, Dim) and is_nonnegative(-count):
        return ZERO
    return count


def as_size(value: Int) -> Size:
    """An offset or a number of rows, which may be negative; unknown if the call gives no int."""
    if isinstance(value, int):
        return constant(value)
    return value if isinstance(value, Dim) else UNKNOWN


def _with_offset(count: Size, offset: Int) -> Shape:
    """The square matrix that has so many elements on a diagonal."""
    distance = as_size(offset)
    if isinstance(distance, Unknown) or isinstance(count, Unknown):
        return UNKNOWN, UNKNOWN
    sign = likely_sign(distance)
    side = count + distance * sign if sign or distance == ZERO else UNKNOWN
    return side, side


class Diag(Operation):
    """A matrix with a vector on its diagonal; the diagonal of a matrix."""

    names = functions("diag")
    dtype = "same"
    examples = (
        example("n", gives="n n"),
        example("n", 1, gives="n+1 n+1"),
        example("n n", gives="n"),
        example("m n", gives="min(m,n)"),
        example("n n", -1, gives="n-1"),
        refused("b n n"),
        refused(""),
    )

    @staticmethod
    def shape(v: Shape, k: Int = 0) -> Shape:
        axes = known_rank(v)
        if axes not in (1, 2):
            problem = f"needs a vector or a matrix, got {shape_phrase(v)}"
            raise ShapeError(BadParameter(label='"diag"', problem=problem))
        if axes == 1:
            return _with_offset(element_count(v), k)
        return (diagonal_size(v[0], v[1], k),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(1, 2) if draw.often() else draw.shape(), draw.integer(-3, 3))


class DiagFlat(Operation):
    """A matrix with all elements of an array on its diagonal."""

    names = functions("diagflat")
    dtype = "same"
    examples = (example("n d", gives="n*d n*d"), example("n", -2, gives="n+2 n+2"))

    @staticmethod
    def shape(v: Shape, k: Int = 0) -> Shape:
        return _with_offset(element_count(v), k)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(0, 2), draw.integer(-3, 3))


class Diagonal(Operation):
    """The diagonals of the matrices that lie on two axes; they make a new last axis."""

    names = (*functions("diagonal"), *methods("diagonal"))
    dtype = "same"
    examples = (
        example("n n", gives="n"),
        example("n m", 1, gives="min(m-1,n)"),
        example("b n n", axis1=1, axis2=2, gives="b n"),
        refused("n"),
        refused("b n n", axis1=1, axis2=-2),
    )

    @staticmethod
    def shape(a: Shape, offset: Int = 0, axis1: Int = 0, axis2: Int = 1) -> Shape:
        rows, columns = _two_axes(a, axis1, axis2, '"diagonal"')
        others = (item for place, item in enumerate(a) if place not in (rows, columns))
        return (*others, diagonal_size(a[rows], a[columns], offset))

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        axes = (0, 1) if draw.often() else (draw.axis(len(a)), draw.axis(len(a)))
        return call(a, draw.integer(-3, 3), axis1=axes[0], axis2=axes[1])


class MatrixDiagonal(Operation):
    """The diagonals of the matrices of a stack."""

    names = functions("diagonal", "numpy.linalg")
    dtype = "same"
    examples = (example("b n n", gives="b n"), refused("n"))

    @staticmethod
    def shape(x: Shape, offset: Int = 0) -> Shape:
        stack, rows, columns = matrix_axes(x, '"linalg.diagonal"')
        return (*stack, diagonal_size(rows, columns, offset))

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), offset=draw.integer(-3, 3))


class Trace(Operation):
    """The sums of the diagonals of the matrices that lie on two axes."""

    names = (*functions("trace"), *methods("trace"))
    dtype = "accumulate"
    examples = (
        example("n n", gives=""),
        example("n n b", gives="b"),
        example("b n n", axis1=1, axis2=2, gives="b"),
        refused("n"),
        refused("n n", axis1=0, axis2=0),
    )

    @staticmethod
    def shape(
        a: Shape,
        offset: Int = 0,
        axis1: Int = 0,
        axis2: Int = 1,
        dtype: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        summed = _two_axes(a, axis1, axis2, '"trace"')
        return same_as(tuple(item for place, item in enumerate(a) if place not in summed), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        axes = (0, 1) if draw.often() else (draw.axis(len(a)), draw.axis(len(a)))
        return call(a, draw.integer(-3, 3), axis1=axes[0], axis2=axes[1])


class MatrixTrace(Operation):
    """The sums of the diagonals of the matrices of a stack."""

    names = functions("trace", "numpy.linalg")
    dtype = "accumulate"
    examples = (example("b n n", gives="b"), refused("n"))

    @staticmethod
    def shape(x: Shape, offset: Int = 0, dtype: Static = None) -> Shape:
        return matrix_axes(x, '"linalg.trace"')[0]

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), offset=draw.integer(-3, 3))


def _two_axes(a: Shape, axis1: Int, axis2: Int, label: str) -> tuple[int, int]:
    if rank(a) in (0, 1):
        problem = f"needs a matrix, got {shape_phrase(a)}"
        raise ShapeError(BadParameter(label=label, problem=problem))
    one, other = normalize_axes((axis1, axis2), a)
    return one, other


class Triangle(Operation):
    """The elements on one side of a diagonal, zeros on the other; a vector becomes every row."""

    names = functions("tril triu")
    dtype = "same"
    examples = (
        example("n m", gives="n m"),
        example("b n n", -1, gives="b n n"),
        example("n", gives="n n"),
        refused(""),
    )

    @staticmethod
    def shape(m: Shape, k: Int = 0) -> Shape:
        if rank(m) == 0:
            problem = "needs a vector or a matrix, got a scalar"
            raise ShapeError(BadParameter(label="triangle", problem=problem))
        if rank(m) is None and len(m) < 3:
            raise Undetermined("the number of axes is not known")
        return (*m, *m) if len(m) == 1 else m

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), draw.integer(-3, 3))
