"""Systems of linear equations."""

from shapeproof.ops.decomposition import smaller
from shapeproof.ops.matrices import matrix_axes, square_axes, square_sample
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.ops.products import require_equal_items
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import UNKNOWN
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Shape, rank
from shapeproof.shapes.wording import shape_phrase


class Solve(Operation):
    """The solution of a system of equations, for one right side or for the columns of a matrix.

    Since NumPy 2 the right side is a vector only if it has exactly one axis.
    """

    names = functions("solve", "numpy.linalg")
    dtype = "each inexact"
    examples = (
        example("n n", "n", gives="n"),
        example("n n", "n k", gives="n k"),
        example("b n n", "n", gives="b n"),
        example("b n n", "b n k", gives="b n k"),
        refused("n n", "m"),
        refused("n d", "n"),
        refused("b n n", "b n"),
    )

    @staticmethod
    def shape(a: Shape, b: Shape) -> Shape:
        stack, size = square_axes(a, '"solve"')
        if rank(b) == 0:
            problem = "needs a vector or a matrix as its right side, got a scalar"
            raise ShapeError(BadParameter(label='"solve"', problem=problem))
        if rank(b) == 1:
            require_equal_items(a, b, size, b[0], '"solve"')
            return (*stack, size)
        if len(b) < 2:
            raise Undetermined("the number of axes is not known")
        right, rows, columns = matrix_axes(b, '"solve"')
        require_equal_items(a, b, size, rows, '"solve"')
        if rank(b) is None and len(b) == 2:
            raise Undetermined("the number of axes is not known")
        return (*broadcast(stack, right), size, columns)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = square_sample(draw)
        if draw.flag():
            return call(a, draw.near(a[-1:]))
        return call(a, draw.near((*draw.like(a[:-2]), *a[-1:], draw.size())))


class LeastSquares(Operation):
    """The least-squares solution, its residuals, the rank, and the singular values.

    Residuals are given only for a matrix of full rank with more rows than columns.
    """

    names = functions("lstsq", "numpy.linalg")
    examples = (
        example("m n", "m", gives=("n", "_", "", "min(m,n)")),
        example("m n", "m k", gives=("n k", "_", "", "min(m,n)")),
        refused("m n", "n"),
        refused("b m n", "m"),
    )

    @staticmethod
    def shape(a: Shape, b: Shape, rcond: Static = None) -> tuple[Shape, ...]:
        if rank(a) not in (2, None):
            raise _refused(f"needs a matrix, got {shape_phrase(a)}")
        if rank(b) not in (1, 2, None):
            raise _refused(f"needs a vector or a matrix as its right side, got {shape_phrase(b)}")
        if rank(a) is None or rank(b) is None:
            raise Undetermined("the number of axes is not known")
        require_equal_items(a, b, a[0], b[0], '"lstsq"')
        return (a[1], *b[1:]), (UNKNOWN,), (), (smaller(a[0], a[1]),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(2, 2) if draw.often() else draw.shape()
        return call(a, draw.near((*a[:1], *draw.shape(0, 1))))


def _refused(problem: str) -> ShapeError:
    return ShapeError(BadParameter(label='"lstsq"', problem=problem))
