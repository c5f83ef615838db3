"""The positions in the triangles of a matrix."""

from shapeproof.ops.axes import integer, known_rank
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Int, Operation, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import size
from shapeproof.ops.taking import require_rank
from shapeproof.shapes.dim import UNKNOWN, ZERO, Dim, Size, Unknown, constant
from shapeproof.shapes.shape import Shape


class TriangleIndices(Operation):
    """The positions on and above a diagonal."""

    names = functions("triu_indices")
    dtype = "index"
    examples = (
        example(3, gives=("6", "6")),
        example(Dim.of("n"), 1, gives=("n*(n-1)//2", "n*(n-1)//2")),
    )

    @staticmethod
    def shape(n: Int, k: Int = 0, m: Int | None = None) -> tuple[Shape, ...]:
        rows = size(n, "n")
        number = upper_count(rows, rows if m is None else size(m, "m"), k)
        return (number,), (number,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.size(), draw.integer(-6, 6), draw.choice((None, draw.size())))


class LowerTriangleIndices(Operation):
    """The positions on and below a diagonal."""

    names = functions("tril_indices")
    dtype = "index"
    examples = (
        example(3, gives=("6", "6")),
        example(Dim.of("n"), -1, gives=("n*(n-1)//2", "n*(n-1)//2")),
    )

    @staticmethod
    def shape(n: Int, k: Int = 0, m: Int | None = None) -> tuple[Shape, ...]:
        rows = size(n, "n")
        number = upper_count(rows if m is None else size(m, "m"), rows, -_diagonal(k))
        return (number,), (number,)

    sample = TriangleIndices.sample


class TriangleIndicesFrom(Operation):
    """The positions on and above a diagonal of a given matrix."""

    names = functions("triu_indices_from")
    dtype = "index"
    examples = (example("n n", gives=("n*(n+1)//2", "n*(n+1)//2")), refused("n"), refused("b n n"))

    @staticmethod
    def shape(arr: Shape, k: Int = 0) -> tuple[Shape, ...]:
        rows, columns = _matrix(arr, '"triu_indices_from"')
        number = upper_count(rows, columns, k)
        return (number,), (number,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        rank = 2 if draw.often() else draw.integer(0, 4)
        return call((draw.size(),) * rank, draw.integer(-6, 6))


class LowerTriangleIndicesFrom(Operation):
    """The positions on and below a diagonal of a given matrix."""

    names = functions("tril_indices_from")
    dtype = "index"
    examples = TriangleIndicesFrom.examples

    @staticmethod
    def shape(arr: Shape, k: Int = 0) -> tuple[Shape, ...]:
        rows, columns = _matrix(arr, '"tril_indices_from"')
        number = upper_count(columns, rows, -_diagonal(k))
        return (number,), (number,)

    sample = TriangleIndicesFrom.sample


def upper_count(rows: Size, columns: Size, k: Int) -> Size:
    """The number of elements of a matrix on the k-th diagonal and above.

    Where the sizes are names, the diagonal is taken to lie inside of the matrix.
    """
    if isinstance(rows, Unknown) or isinstance(columns, Unknown) or isinstance(k, Unknown):
        return UNKNOWN
    offset = _diagonal(k)
    if rows.constant is not None and columns.constant is not None:
        lengths = (
            min(columns.constant, columns.constant - row - offset) for row in range(rows.constant)
        )
        return constant(sum(max(0, length) for length in lengths))
    if ZERO in (rows, columns):
        return ZERO
    if rows != columns:
        return UNKNOWN
    if offset > 0:
        return (rows - offset) * (rows - offset + 1) // 2
    return (2 * rows * rows - (rows + offset - 1) * (rows + offset)) // 2


def _diagonal(k: Int) -> int:
    return integer(k, "k")


def _matrix(arr: Shape, label: str) -> tuple[Size, Size]:
    require_rank(2, arr, label)
    known_rank(arr)
    rows, columns = (item if isinstance(item, Dim) else UNKNOWN for item in arr)
    return rows, columns
