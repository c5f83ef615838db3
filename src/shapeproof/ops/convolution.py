"""Discrete convolution and correlation of vectors."""

from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, example, literal, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count
from shapeproof.ops.slicing import likely_sign
from shapeproof.shapes.dim import UNKNOWN, ZERO, Dim, Size, Unknown
from shapeproof.shapes.extremum import minimum
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape, rank
from shapeproof.shapes.wording import shape_phrase


def overlap(a: Size, v: Size, mode: str) -> Size:
    """The number of shifts of one vector against another.

    Which of two names is the longer one is not known: it is both less the shorter one. A name is
    taken to be longer than a number, as it is for slices.

    Args:
        a: the size of one vector.
        v: the size of the other.
        mode: "full" for all shifts at which they overlap, "valid" for those at which the longer
            one covers the other, "same" for as many as the longer one has elements.
    """
    if not isinstance(a, Dim) or not isinstance(v, Dim):
        return UNKNOWN
    if mode == "full":
        return a + v - 1
    sign = likely_sign(a - v)
    shorter = minimum(a, v) if sign == 0 else v if sign > 0 else a
    if not isinstance(shorter, Dim):
        return UNKNOWN
    longer = a + v - shorter
    return longer if mode == "same" else longer - shorter + 1


def _vector(shape: Shape, what: str, *, least: int) -> Size:
    known = rank(shape)
    if known is not None and not least <= known <= 1:
        raise ShapeError(
            BadParameter(label=what, problem=f"must be a vector, got {shape_phrase(shape)}")
        )
    if ZERO in shape:
        raise ShapeError(BadParameter(label=what, problem="cannot be empty"))
    return element_count(shape)


def _mode(mode: str | Unknown) -> str:
    said = literal(mode, "mode")
    if said not in ("full", "same", "valid"):
        problem = f'must be "full", "same" or "valid", got "{said}"'
        raise ShapeError(BadParameter(label="mode", problem=problem))
    return str(said)


class Convolve(Operation):
    """The sums of products over all shifts of one vector, reversed, against another."""

    names = functions("convolve")
    dtype = "promote"
    examples = (
        example("n", "k", gives="k+n-1"),
        example("n", "3", mode="same", gives="n"),
        example("n", "3", mode="valid", gives="n-2"),
        example("n", "n", mode="valid", gives="1"),
        example("n", "k", mode="same", gives="k+n-min(k,n)"),
        refused("n d", "k"),
        refused("n", "k", mode="half"),
    )

    @staticmethod
    def shape(a: Shape, v: Shape, mode: str | Unknown = "full") -> Shape:
        sizes = _vector(a, "left operand", least=0), _vector(v, "right operand", least=0)
        return (overlap(*sizes, _mode(mode)),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        mode = draw.choice(("full", "full", "same", "valid", "valid", "half"))
        return call(draw.shape(1, 1), draw.shape(1, 1) if draw.often() else draw.shape(0, 2), mode)


class Correlate(Operation):
    """The sums of products over shifts of one vector against another."""

    names = functions("correlate")
    dtype = "promote"
    examples = (
        example("n", "3", gives="n-2"),
        example("n", "k", mode="full", gives="k+n-1"),
        refused("n", ""),
    )

    @staticmethod
    def shape(a: Shape, v: Shape, mode: str | Unknown = "valid") -> Shape:
        sizes = _vector(a, "left operand", least=1), _vector(v, "right operand", least=1)
        return (overlap(*sizes, _mode(mode)),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return Convolve.sample(draw)
