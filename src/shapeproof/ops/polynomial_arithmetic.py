"""Sums, products and quotients of polynomials, as vectors of coefficients."""

from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.dim import ONE, UNKNOWN, ZERO, Dim, Size
from shapeproof.shapes.equation import compatible
from shapeproof.shapes.extremum import maximum
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Shape, rank
from shapeproof.shapes.wording import shape_phrase


def coefficients(polynomial: Shape) -> Size:
    """The number of coefficients; a number is a polynomial with one.

    Raises:
        Undetermined: if the coefficients are arrays themselves, or that is not known.
    """
    if polynomial == ():
        return ONE
    if rank(polynomial) != 1 or not isinstance(polynomial[0], Dim):
        raise Undetermined("the number of coefficients is not known")
    return polynomial[0]


class PolyFromRoots(Operation):
    """The coefficients of the polynomial with these roots, or these eigenvalues."""

    names = functions("poly")
    examples = (
        example("n", gives="n+1"),
        example("n n", gives="n+1"),
        example("0", gives=""),
        refused("n d"),
        refused("n n n"),
    )

    @staticmethod
    def shape(seq_of_zeros: Shape) -> Shape:
        if rank(seq_of_zeros) is None:
            raise Undetermined("the number of axes is not known")
        if len(seq_of_zeros) == 2 and ZERO not in seq_of_zeros:
            rows, columns = seq_of_zeros
            if isinstance(rows, Dim) and isinstance(columns, Dim) and compatible(rows, columns):
                return (rows + 1,)
            if not isinstance(rows, Dim) or not isinstance(columns, Dim):
                return (UNKNOWN,)
        elif len(seq_of_zeros) == 1:
            roots = coefficients(seq_of_zeros)
            return () if roots == ZERO else (roots + 1,)
        problem = f"needs a vector or a square matrix, got {shape_phrase(seq_of_zeros)}"
        raise ShapeError(BadParameter(label='"poly"', problem=problem))

    @staticmethod
    def sample(draw: Draw) -> Call:
        size = draw.size()
        return call(draw.choice((draw.shape(1, 1), (size, size), draw.shape(0, 3))))


class PolySum(Operation):
    """The coefficients of a sum or a difference."""

    names = functions("polyadd polysub")
    dtype = "promote"
    examples = (example("n", "n", gives="n"), example("n", "k", gives="max(k,n)"))

    @staticmethod
    def shape(a1: Shape, a2: Shape) -> Shape:
        return (maximum(coefficients(a1), coefficients(a2)),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(0, 1), draw.shape(0, 1))


class PolyProduct(Operation):
    """The coefficients of a product, which begin where those of the factors are not zero."""

    names = functions("polymul")
    dtype = "promote"
    examples = (example("n", "k", gives="_"), example("n", "", gives="_"))

    @staticmethod
    def shape(a1: Shape, a2: Shape) -> Shape:
        coefficients(a1), coefficients(a2)
        return (UNKNOWN,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(0, 1), draw.shape(0, 1))


class PolyQuotient(Operation):
    """The coefficients of quotient and remainder; of the latter, those that vanish are left out."""

    names = functions("polydiv")
    dtype = "each inexact"
    examples = (
        example("5", "2", gives=("4", "_")),
        example("n", "2", gives=("max(1,n-1)", "_")),
    )

    @staticmethod
    def shape(u: Shape, v: Shape) -> tuple[Shape, ...]:
        return (maximum(coefficients(u) - coefficients(v) + 1, ONE),), (UNKNOWN,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call((draw.integer(1, 5),), (draw.integer(1, 5),))
