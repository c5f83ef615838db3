"""Matrices and stacks of matrices: inverses, determinants, powers, products."""

from collections.abc import Sequence
from itertools import pairwise

from shapeproof.ops.contraction import Dot, matrix_product
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Flag, Int, Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, Sizes, call
from shapeproof.shapes.dim import ZERO, Unknown
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Rest, Shape, is_compatible_item, rank, show
from shapeproof.shapes.wording import shape_phrase


def matrix_axes(a: Shape, label: str) -> tuple[Shape, Item, Item]:
    """A stack of matrices: the axes of the stack, the number of rows, the number of columns.

    Raises:
        ShapeError: if the array has fewer than 2 axes.
        Undetermined: if the number of axes is not known, and it matters.
    """
    if rank(a) in (0, 1):
        problem = f"needs a matrix, got {shape_phrase(a)}"
        raise ShapeError(BadParameter(label=label, problem=problem))
    if len(a) < 2 or isinstance(a[-1], Rest) or isinstance(a[-2], Rest):
        raise Undetermined("the number of axes is not known")
    return a[:-2], a[-2], a[-1]


def square_axes(a: Shape, label: str) -> tuple[Shape, Item]:
    """A stack of square matrices: the axes of the stack, and the number of rows.

    Raises:
        ShapeError: if the matrices are known not to be square.
        Undetermined: as for `matrix_axes`.
    """
    stack, rows, columns = matrix_axes(a, label)
    if not is_compatible_item(rows, columns):
        problem = f'needs a square matrix, got "{show(a)}"'
        raise ShapeError(BadParameter(label=label, problem=problem))
    return stack, columns if isinstance(rows, Unknown) else rows


def square_sample(draw: Draw) -> Sizes:
    """Mostly a square matrix, or a stack of them."""
    if not draw.often():
        return draw.shape()
    size = draw.size()
    return (*draw.shape(0, 2), size, size)


class Inverse(Operation):
    """The inverse of each square matrix."""

    names = functions("inv", "numpy.linalg")
    dtype = "inexact"
    examples = (
        example("n n", gives="n n"),
        example("b n n", gives="b n n"),
        refused("n d"),
        refused("n"),
    )

    @staticmethod
    def shape(a: Shape) -> Shape:
        stack, size = square_axes(a, '"inv"')
        return (*stack, size, size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(square_sample(draw))


class Cholesky(Operation):
    """The triangular factor of each positive definite matrix."""

    names = functions("cholesky", "numpy.linalg")
    dtype = "inexact"
    examples = (example("n n", gives="n n"), refused("n d"))

    @staticmethod
    def shape(a: Shape, upper: Flag = False) -> Shape:
        stack, size = square_axes(a, '"cholesky"')
        return (*stack, size, size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(square_sample(draw), upper=draw.flag())


class PseudoInverse(Operation):
    """The pseudo-inverse of each matrix."""

    names = functions("pinv", "numpy.linalg")
    dtype = "inexact"
    examples = (
        example("m n", gives="n m"),
        example("*b m n", gives="*b n m"),
        refused("n"),
        refused("m n", hermitian=True),
    )

    @staticmethod
    def shape(
        a: Shape, rcond: Static = None, hermitian: Flag = False, rtol: Static = None
    ) -> Shape:
        stack, rows, columns = matrix_axes(a, '"pinv"')
        if hermitian is True and ZERO not in (rows, columns):
            square_axes(a, '"pinv"')
        return (*stack, columns, rows)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape() if draw.flag() else square_sample(draw)
        return call(a, hermitian=draw.flag())


class Determinant(Operation):
    """The determinant of each square matrix."""

    names = functions("det", "numpy.linalg")
    dtype = "inexact"
    examples = (example("n n", gives=""), example("b n n", gives="b"), refused("n d"))

    @staticmethod
    def shape(a: Shape) -> Shape:
        return square_axes(a, '"det"')[0]

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(square_sample(draw))


class SignAndLogDeterminant(Operation):
    """The sign of the determinant, and the logarithm of its absolute value."""

    names = functions("slogdet", "numpy.linalg")
    dtype = ("inexact", "real")
    examples = (example("b n n", gives=("b", "b")), refused("n d"))

    @staticmethod
    def shape(a: Shape) -> tuple[Shape, ...]:
        stack, _ = square_axes(a, '"slogdet"')
        return stack, stack

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(square_sample(draw))


class MatrixPower(Operation):
    """A square matrix times itself."""

    names = functions("matrix_power", "numpy.linalg")
    examples = (example("n n", 3, gives="n n"), example("n n", -1, gives="n n"), refused("n d", 2))

    @staticmethod
    def shape(a: Shape, n: Int) -> Shape:
        stack, size = square_axes(a, '"matrix_power"')
        return (*stack, size, size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(square_sample(draw), draw.integer(-3, 5))


class MatrixRank(Operation):
    """The number of singular values that are not nearly zero; of a vector, whether it is zero."""

    names = functions("matrix_rank", "numpy.linalg")
    dtype = "index"
    examples = (example("m n", gives=""), example("b m n", gives="b"), example("n", gives=""))

    @staticmethod
    def shape(
        A: Shape,  # NumPy's name
        tol: Static = None,
        hermitian: Flag = False,
        rtol: Static = None,
    ) -> Shape:
        if rank(A) in (0, 1):
            return ()
        if hermitian is True:
            square_axes(A, '"matrix_rank"')
        return matrix_axes(A, '"matrix_rank"')[0]

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape() if draw.flag() else square_sample(draw)
        # Of matrices without elements, NumPy knows the rank since 2.4.
        return call(tuple(size or 1 for size in a), hermitian=draw.flag())


class ConditionNumber(Operation):
    """The norm of each matrix times that of its inverse, in one of several norms."""

    names = functions("cond", "numpy.linalg")
    examples = (
        example("m n", gives=""),
        example("b n n", 1, gives="b"),
        refused("m n", 1),
        refused("n"),
    )

    @staticmethod
    def shape(x: Shape, p: Static = None) -> Shape:
        stack, _, _ = matrix_axes(x, '"cond"')
        if p not in (None, 2, -2) and not isinstance(p, Unknown):
            square_axes(x, '"cond"')
        return stack

    @staticmethod
    def sample(draw: Draw) -> Call:
        sizes = tuple(
            max(size, 1) for size in (draw.shape() if draw.flag() else square_sample(draw))
        )
        return call(sizes, draw.choice((None, 2, 1, -1)))


class MultiDot(Operation):
    """The product of a chain of matrices; only the first and the last may be vectors."""

    names = functions("multi_dot", "numpy.linalg")
    dtype = "promote"
    examples = (
        example(("a b", "b c", "c d"), gives="a d"),
        example(("a", "a b", "b"), gives=""),
        refused(("a b", "c d")),
        refused(("a b",)),
        refused(("a b", "b", "b c")),
    )

    @staticmethod
    def shape(arrays: Sequence[Shape], out: Shape | None = None) -> Shape:
        if len(arrays) < 2:
            raise _not_a_chain("needs at least two arrays")
        if len(arrays) == 2:
            return Dot.shape(arrays[0], arrays[1], out)
        for position, each in enumerate(arrays):
            is_end = position in (0, len(arrays) - 1)
            allowed = (1, 2) if is_end else (2,)
            if rank(each) is not None and rank(each) not in allowed:
                kind = "a vector or a matrix" if is_end else "a matrix"
                raise _not_a_chain(f"needs {kind} as array {position}, got {shape_phrase(each)}")
        product = arrays[0]
        for each in arrays[1:]:
            product = matrix_product(product, each, '"multi_dot"')
        return same_as(product, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        sizes = [draw.size() for _ in range(draw.integer(2, 5))]
        chain = list(pairwise(sizes))
        ends: list[Sizes] = [*chain]
        if not draw.often():
            ends[-1] = draw.near(ends[-1][:1])
        if not draw.often():
            ends[0] = draw.near(ends[0][1:])
        return call(tuple(ends))


def _not_a_chain(problem: str) -> ShapeError:
    return ShapeError(BadParameter(label='"multi_dot"', problem=problem))
