"""Matrices that are made from numbers or from a vector."""

from shapeproof.ops.diagonals import as_size, at_least_none
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count, size
from shapeproof.shapes.dim import Dim
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape, rank
from shapeproof.shapes.wording import shape_phrase


class Tri(Operation):
    """A matrix of ones on and below a diagonal."""

    names = functions("tri")
    examples = (example(Dim.of("n"), gives="n n"), example(Dim.of("n"), Dim.of("m"), gives="n m"))

    @staticmethod
    def shape(
        N: Int,
        M: Int | None = None,
        k: Int = 0,
        dtype: Static = None,
        like: Static = None,
    ) -> Shape:
        rows = at_least_none(as_size(N))
        return rows, rows if M is None else at_least_none(as_size(M))

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.integer(-1, 4), draw.choice((None, draw.integer(-1, 4))))


class Identity(Operation):
    """The identity matrix."""

    names = functions("identity")
    examples = (example(Dim.of("n"), gives="n n"), refused(-1))

    @staticmethod
    def shape(n: Int, dtype: Static = None, like: Static = None) -> Shape:
        return size(n), size(n)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.integer(-1, 5))


class Eye(Operation):
    """A matrix with ones on one diagonal."""

    names = functions("eye")
    examples = (
        example(Dim.of("n"), gives="n n"),
        example(3, Dim.of("m"), gives="3 m"),
        refused(3, -1),
    )

    @staticmethod
    def shape(
        N: Int,
        M: Int | None = None,
        k: Int = 0,
        dtype: Static = None,
        order: Static = None,
        device: Static = None,
        like: Static = None,
    ) -> Shape:
        return size(N), size(N if M is None else M)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.integer(-1, 5), draw.choice((None, draw.integer(-1, 5))))


class Vander(Operation):
    """The powers of each element of a vector."""

    names = functions("vander")
    dtype = "with integers"
    examples = (
        example("n", gives="n n"),
        example("n", 4, gives="n 4"),
        refused("n d"),
        refused("n", -1),
    )

    @staticmethod
    def shape(x: Shape, N: Int | None = None, increasing: Static = False) -> Shape:
        if rank(x) not in (1, None):
            problem = f"needs a vector, got {shape_phrase(x)}"
            raise ShapeError(BadParameter(label='"vander"', problem=problem))
        length = element_count(x)
        return length, length if N is None else size(N)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape(1, 1) if draw.often() else draw.shape()
        return call(x, draw.choice((None, draw.integer(-1, 4))))
