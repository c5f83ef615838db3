"""Matrices taken apart: eigenvalues, singular values, orthogonal and triangular factors."""

from shapeproof.ops.matrices import matrix_axes, square_axes, square_sample
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Flag, Operation, Result, Static, example, literal, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.dim import UNKNOWN, Dim, Size, Unknown
from shapeproof.shapes.extremum import minimum
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape

EIGENVALUE_EXAMPLES = (
    example("n n", gives="n"),
    example("b n n", gives="b n"),
    refused("n d"),
    refused("n"),
)
EIGENVECTOR_EXAMPLES = (
    example("n n", gives=("n", "n n")),
    example("b n n", gives=("b n", "b n n")),
    refused("n d"),
)


def smaller(rows: Item, columns: Item) -> Size:
    """The number of singular values of a matrix."""
    if isinstance(rows, Dim) and isinstance(columns, Dim):
        return minimum(rows, columns)
    return UNKNOWN


class EigenValues(Operation):
    """The eigenvalues of each square matrix."""

    names = functions("eigvals", "numpy.linalg")
    examples = EIGENVALUE_EXAMPLES

    @staticmethod
    def shape(a: Shape) -> Shape:
        stack, size = square_axes(a, '"eigvals"')
        return (*stack, size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(square_sample(draw))


class SymmetricEigenValues(Operation):
    """The eigenvalues of each symmetric matrix, which are real."""

    names = functions("eigvalsh", "numpy.linalg")
    dtype = "real"
    examples = EIGENVALUE_EXAMPLES

    @staticmethod
    def shape(a: Shape, UPLO: Static = "L") -> Shape:
        stack, size = square_axes(a, '"eigvalsh"')
        return (*stack, size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(square_sample(draw))


class EigenVectors(Operation):
    """Eigenvalues, and the eigenvectors as columns."""

    names = functions("eig", "numpy.linalg")
    examples = EIGENVECTOR_EXAMPLES

    @staticmethod
    def shape(a: Shape) -> tuple[Shape, ...]:
        stack, size = square_axes(a, '"eig"')
        return (*stack, size), (*stack, size, size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(square_sample(draw))


class SymmetricEigenVectors(Operation):
    """Eigenvalues of symmetric matrices, and the eigenvectors as columns."""

    names = functions("eigh", "numpy.linalg")
    dtype = ("real", "inexact")
    examples = EIGENVECTOR_EXAMPLES

    @staticmethod
    def shape(a: Shape, UPLO: Static = "L") -> tuple[Shape, ...]:
        stack, size = square_axes(a, '"eigh"')
        return (*stack, size), (*stack, size, size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(square_sample(draw))


class SingularValueDecomposition(Operation):
    """Two orthogonal factors, and the singular values between them."""

    names = functions("svd", "numpy.linalg")
    dtype = ("inexact", "real", "inexact")
    examples = (
        example("m n", gives=("m m", "min(m,n)", "n n")),
        example("m n", full_matrices=False, gives=("m min(m,n)", "min(m,n)", "min(m,n) n")),
        example("b m n", compute_uv=False, gives="b min(m,n)"),
        example("n n", gives=("n n", "n", "n n")),
        refused("n"),
    )

    @staticmethod
    def shape(
        a: Shape, full_matrices: Flag = True, compute_uv: Flag = True, hermitian: Flag = False
    ) -> Result:
        stack, rows, columns = matrix_axes(a, '"svd"')
        if hermitian is True:
            square_axes(a, '"svd"')
        values = smaller(rows, columns)
        if not literal(compute_uv, "compute_uv"):
            return (*stack, values)
        full = literal(full_matrices, "full_matrices")
        left, right = (rows, columns) if full else (values, values)
        return (*stack, rows, left), (*stack, values), (*stack, right, columns)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape() if draw.flag() else square_sample(draw)
        return call(
            a,
            full_matrices=draw.flag(),
            compute_uv=draw.flag(),
            hermitian=not draw.often(),
        )


class SingularValues(Operation):
    """The singular values of each matrix."""

    names = functions("svdvals", "numpy.linalg")
    dtype = "real"
    examples = (example("m n", gives="min(m,n)"), refused("n"))

    @staticmethod
    def shape(x: Shape) -> Shape:
        stack, rows, columns = matrix_axes(x, '"svdvals"')
        return (*stack, smaller(rows, columns))

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class QRDecomposition(Operation):
    """An orthogonal factor, and an upper triangular one."""

    names = functions("qr", "numpy.linalg")
    dtype = "inexact"
    examples = (
        example("m n", gives=("m min(m,n)", "min(m,n) n")),
        example("m n", mode="complete", gives=("m m", "m n")),
        example("m n", mode="r", gives="min(m,n) n"),
        example("m n", mode="raw", gives=("n m", "min(m,n)")),
        refused("n"),
        refused("m n", mode="thin"),
    )

    @staticmethod
    def shape(a: Shape, mode: str | Unknown = "reduced") -> Result:
        stack, rows, columns = matrix_axes(a, '"qr"')
        size = smaller(rows, columns)
        match literal(mode, "mode"):
            case "complete":
                return (*stack, rows, rows), (*stack, rows, columns)
            case "reduced":
                return (*stack, rows, size), (*stack, size, columns)
            case "r":
                return (*stack, size, columns)
            case "raw":
                return (*stack, columns, rows), (*stack, size)
            case "full" | "f" | "economic" | "e":
                raise Undetermined("this mode is deprecated")
            case _:
                problem = f'has no mode "{mode}"; it is "reduced", "complete", "r" or "raw"'
                raise ShapeError(BadParameter(label='"qr"', problem=problem))

    @staticmethod
    def sample(draw: Draw) -> Call:
        mode = draw.choice(("reduced", "complete", "r", "raw", "reduced", "thin"))
        return call(draw.shape(), mode=mode)
