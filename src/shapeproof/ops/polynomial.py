"""Polynomials as vectors of coefficients, and the windows of signal processing."""

from shapeproof.ops.axes import integer
from shapeproof.ops.counting import require_vector
from shapeproof.ops.diagonals import at_least_none
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Flag, Int, Operation, Static, example, literal, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import size
from shapeproof.shapes.dim import UNKNOWN, ZERO, Dim
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Shape, is_compatible_item, rank
from shapeproof.shapes.wording import item_phrase, shape_phrase


class PolyFit(Operation):
    """The coefficients of the polynomial that fits best, highest power first.

    What is returned with `full` or `cov` besides is not described.
    """

    names = functions("polyfit")
    examples = (
        example("n", "n", 2, gives="3"),
        example("n", "n", Dim.of("k"), gives="k+1"),
        example("n", "n d", 1, gives="2 d"),
        refused("n", "m", 1),
        refused("n d", "n", 1),
        refused("n", "n", -1),
    )

    @staticmethod
    def shape(
        x: Shape,
        y: Shape,
        deg: Int,
        rcond: Static = None,
        full: Flag = False,
        w: Static = None,
        cov: Static = False,
    ) -> Shape:
        if literal(full, "full") or literal(cov, "cov"):
            raise Undetermined("more than the coefficients is returned")
        count = require_vector(x, "x")
        if rank(y) not in (1, 2, None):
            problem = f"must be a vector or a matrix, got {shape_phrase(y)}"
            raise ShapeError(BadParameter(label="y", problem=problem))
        if rank(y) is None:
            raise Undetermined("the number of axes is not known")
        if not is_compatible_item(count, y[0]):
            one, other = item_phrase(count), item_phrase(y[0])
            problem = f"needs as many y as x, got {one} and {other}"
            raise ShapeError(BadParameter(label='"polyfit"', problem=problem))
        return (size(deg, "deg") + 1, *y[1:])

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = (draw.integer(1, 5),) if draw.often() else draw.shape(1, 2)
        x = tuple(max(each, 1) for each in x)
        return call(x, draw.near((*x[:1], *draw.shape(0, 1))) or (1,), draw.integer(-1, 3))


class PolyVal(Operation):
    """The value of a polynomial at each point."""

    names = functions("polyval")
    dtype = "promote"
    examples = (example("k", "n d", gives="n d"), example("k", "", gives=""))

    @staticmethod
    def shape(p: Shape, x: Shape) -> Shape:
        if rank(p) != 1:
            raise Undetermined("the coefficients are arrays themselves")
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(1, 1), draw.shape())


class PolyDerivative(Operation):
    """The coefficients of a derivative."""

    names = functions("polyder")
    dtype = "with integers"
    examples = (example("n", gives="n-1"), example("n", 2, gives="n-2"), refused("n", -1))

    @staticmethod
    def shape(p: Shape, m: Int = 1) -> Shape:
        order = _order(m)
        count = require_vector(p, "p")
        return (at_least_none(count - order) if isinstance(count, Dim) else UNKNOWN,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(1, 1), draw.choice((1, 2, 3, -1)))


class PolyIntegral(Operation):
    """The coefficients of an integral."""

    names = functions("polyint")
    dtype = "double"
    examples = (example("n", gives="n+1"), example("n", 2, gives="n+2"), refused("n", -1))

    @staticmethod
    def shape(p: Shape, m: Int = 1, k: Shape | None = None) -> Shape:
        order = _order(m)
        return (require_vector(p, "p") + order,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(1, 1), draw.integer(-1, 3))


def _order(m: Int) -> int:
    order = integer(m, "m")
    if order < 0:
        raise ShapeError(BadParameter(label="m", problem=f"must not be negative, got {order}"))
    return order


class PolyRoots(Operation):
    """The roots of a polynomial; coefficients that are zero have none."""

    names = functions("roots")
    examples = (example("n", gives="_"), refused("n d"))

    @staticmethod
    def shape(p: Shape) -> Shape:
        require_vector(p, "p")
        return (UNKNOWN,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(1, 1) if draw.often() else draw.shape())


class Window(Operation):
    """A window of so many points."""

    names = functions("bartlett blackman hamming hanning")
    dtype = "float64"
    examples = (example(Dim.of("n"), gives="n"), example(0, gives="0"))

    @staticmethod
    def shape(M: Int) -> Shape:
        return (_points(M),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.integer(-1, 9))


class Kaiser(Operation):
    """The Kaiser window of so many points."""

    names = functions("kaiser")
    dtype = "float64"
    examples = (example(Dim.of("n"), 5.0, gives="n"),)

    @staticmethod
    def shape(M: Int, beta: Static) -> Shape:
        return (_points(M),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.integer(0, 9), 5.0)


def _points(number: Int) -> Dim:
    count = literal(number, "M")
    count = Dim.of(count) if isinstance(count, int) else count
    if not isinstance(count, Dim):
        raise Undetermined("the number of points is not an integer")
    return ZERO if count.constant is not None and count.constant < 0 else count
