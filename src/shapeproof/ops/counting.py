"""Elements counted, and bins found for them."""

from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Nested, Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count, size
from shapeproof.shapes.dim import UNKNOWN, Dim, Size, Unknown, constant
from shapeproof.shapes.equation import compatible
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import ANY_SHAPE, Shape, is_compatible_item, rank
from shapeproof.shapes.wording import item_phrase, shape_phrase

_TEN = constant(10)


def bin_count(bins: Static) -> Size:
    """The number of bins that a call asks for: a number, edges, or the name of a method.

    Raises:
        ShapeError: if it is a number that is not positive.
    """
    if isinstance(bins, Unknown | str):
        return UNKNOWN
    if isinstance(bins, tuple | list):
        return constant(len(bins) - 1) if bins else UNKNOWN
    number = size(bins, "number of bins")
    if number == constant(0):
        raise ShapeError(BadParameter(label="number of bins", problem="must be positive, got 0"))
    return number


def require_vector(shape: Shape, what: str) -> Size:
    """The size of an array that must have exactly one axis."""
    if rank(shape) not in (1, None):
        problem = f"must be a vector, got {shape_phrase(shape)}"
        raise ShapeError(BadParameter(label=what, problem=problem))
    return element_count(shape)


class Histogram(Operation):
    """The number of elements in each bin, and the edges of the bins."""

    names = functions("histogram")
    examples = (
        example("n d", gives=("10", "11")),
        example("n", Dim.of("k"), gives=("k", "k+1")),
        example("n", (0, 1, 5), gives=("2", "3")),
        example("n", "auto", gives=("_", "_")),
        refused("n", 0),
        refused("n", weights="m"),
    )

    @staticmethod
    def shape(
        a: Shape,
        bins: Static = 10,
        range: Static = None,
        density: Static = None,
        weights: Shape | None = None,
    ) -> tuple[Shape, ...]:
        _require_weights(a, weights)
        count = bin_count(bins)
        return (count,), (count + 1,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        edges = tuple(range(draw.integer(1, 5)))
        weights = draw.near(a) if draw.flag() else None
        return call(a, draw.choice((draw.integer(0, 5), edges)), weights=weights)


class HistogramEdges(Operation):
    """The edges of the bins that a histogram has."""

    names = functions("histogram_bin_edges")
    examples = (example("n d", gives="11"), example("n", 4, gives="5"), refused("n", 0))

    @staticmethod
    def shape(
        a: Shape, bins: Static = 10, range: Static = None, weights: Shape | None = None
    ) -> Shape:
        _require_weights(a, weights)
        return (bin_count(bins) + 1,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), draw.choice((draw.integer(0, 5), (0, 1, 2))))


class Histogram2D(Operation):
    """The number of points in each bin of a plane, and the edges along both axes."""

    names = functions("histogram2d")
    examples = (
        example("n", "n", gives=("10 10", "11", "11")),
        example("n", "n", 5, gives=("5 5", "6", "6")),
        example("n", "n", (4, 5), gives=("4 5", "5", "6")),
        refused("n", "m"),
        refused("n d", "n d"),
    )

    @staticmethod
    def shape(
        x: Shape,
        y: Shape,
        bins: Static = 10,
        range: Static = None,
        density: Static = None,
        weights: Static = None,
    ) -> tuple[Shape, ...]:
        one, other = require_vector(x, "x"), require_vector(y, "y")
        if not compatible(one, other):
            problem = f"needs as many x as y, got {item_phrase(one)} and {item_phrase(other)}"
            raise ShapeError(BadParameter(label='"histogram2d"', problem=problem))
        pair = bins if isinstance(bins, tuple | list) and len(bins) == 2 else (bins, bins)
        across, along = bin_count(pair[0]), bin_count(pair[1])
        return (across, along), (across + 1,), (along + 1,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape(1, 1) if draw.often() else draw.shape(1, 2)
        pair = (draw.integer(1, 5), draw.integer(1, 5))
        return call(x, draw.near(x), draw.choice((draw.integer(1, 5), pair)))


class HistogramDD(Operation):
    """The number of points in each bin of a space, and the edges along each axis.

    The points are the rows of a matrix, or a list has their coordinates one by one.
    """

    names = functions("histogramdd")
    dtype = ("float64", "stub")
    examples = (
        example("n 3", 5, gives=("5 5 5", "...")),
        example("n 2", (4, 5), gives=("4 5", "...")),
        example(["n", "n"], gives=("10 10", "...")),
        example("n d", gives=("...", "...")),
        refused("n 2", (4, 5, 6)),
        refused(["n", "m"]),
    )

    @staticmethod
    def shape(
        sample: Nested,
        bins: Static = 10,
        range: Static = None,
        density: Static = None,
        weights: Static = None,
    ) -> tuple[Shape, ...]:
        axes = _dimensions(sample)
        if isinstance(bins, tuple | list):
            if isinstance(axes, Dim) and not compatible(axes, constant(len(bins))):
                problem = f"needs bins for {item_phrase(axes)} coordinates, got {len(bins)}"
                raise ShapeError(BadParameter(label='"histogramdd"', problem=problem))
            return tuple(map(bin_count, bins)), ANY_SHAPE
        count = bin_count(bins)
        known = axes.constant if isinstance(axes, Dim) else None
        return ANY_SHAPE if known is None else (count,) * known, ANY_SHAPE

    @staticmethod
    def sample(draw: Draw) -> Call:
        axes = draw.integer(1, 3)
        points = draw.size()
        coordinates = [(points if draw.often() else draw.size(),) for _ in range(axes)]
        sample = draw.choice(((points, axes), coordinates))
        number = draw.integer(1, 4)
        every = (number,) * (axes if draw.often() else draw.integer(1, 3))
        return call(sample, draw.choice((number, every)))


def _dimensions(sample: Nested) -> Size:
    """The number of coordinates of each point."""
    if not isinstance(sample, list):
        if rank(sample) == 1:
            return constant(1)
        last = sample[-1] if rank(sample) == 2 else UNKNOWN
        return last if isinstance(last, Dim) else UNKNOWN
    if any(each == () or isinstance(each, list) for each in sample):
        raise Undetermined("numbers that are written out are points, or the coordinates of such")
    counts = [require_vector(each, "each coordinate") for each in sample]
    for other in counts[1:]:
        if not compatible(counts[0], other):
            sizes = f"{item_phrase(counts[0])} and {item_phrase(other)}"
            problem = f"needs as many of each coordinate, got {sizes}"
            raise ShapeError(BadParameter(label='"histogramdd"', problem=problem))
    return constant(len(sample))


def _require_weights(a: Shape, weights: Shape | None) -> None:
    if weights is None or rank(a) is None or rank(weights) is None:
        return
    if len(a) != len(weights) or not all(map(is_compatible_item, a, weights)):
        problem = f"must be of shape {shape_phrase(a)}, got {shape_phrase(weights)}"
        raise ShapeError(BadParameter(label="weights", problem=problem))


class BinCount(Operation):
    """How often each integer occurs; how many there are depends on the largest.

    Who asks for at least `n`, with a name, knows that there are no others.
    """

    names = functions("bincount")
    dtype = "weighted"  # the stubs forget the weights
    examples = (
        example("n", gives="_"),
        example("n", minlength=Dim.of("k"), gives="k"),
        example("n", minlength=3, gives="_"),
        refused("n d"),
        refused("n", "m"),
    )

    @staticmethod
    def shape(x: Shape, weights: Shape | None = None, minlength: Static = 0) -> Shape:
        count = require_vector(x, "x")
        counts = (_named(minlength),)
        if weights is None or isinstance(count, Unknown) or count == constant(0):
            return counts  # of nothing, the weights do not matter
        if not compatible(count, require_vector(weights, "weights")):
            problem = f"must be of shape {shape_phrase(x)}, got {shape_phrase(weights)}"
            raise ShapeError(BadParameter(label="weights", problem=problem))
        return counts

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape(1, 1) if draw.often() else draw.shape(0, 2)
        return call(x, draw.near(x) if draw.flag() else None)


def _named(value: Static) -> Size:
    """A size that is a name, or computed with one; unknown if it is a number."""
    return value if isinstance(value, Dim) and value.constant is None else UNKNOWN


class SearchSorted(Operation):
    """The places in a sorted vector where elements would go."""

    names = (*functions("searchsorted"), *methods("searchsorted"))
    dtype = "index"
    examples = (
        example("n", "m k", gives="m k"),
        example("n", "", gives=""),
        refused("n d", ""),
        refused("n", "", sorter="m"),
    )

    @staticmethod
    def shape(a: Shape, v: Shape, side: Static = "left", sorter: Shape | None = None) -> Shape:
        count = require_vector(a, "a")
        if sorter is not None and not compatible(count, require_vector(sorter, "sorter")):
            problem = f"must be of shape {shape_phrase(a)}, got {shape_phrase(sorter)}"
            raise ShapeError(BadParameter(label="sorter", problem=problem))
        return v

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(1, 1) if draw.often() else draw.shape(0, 2), draw.shape())


class Digitize(Operation):
    """The number of the bin that each element falls into."""

    names = functions("digitize")
    dtype = "index"
    examples = (example("n d", "k", gives="n d"), refused("n", "k 1"))

    @staticmethod
    def shape(x: Shape, bins: Shape, right: Static = False) -> Shape:
        require_vector(bins, "bins")
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), draw.shape(1, 1) if draw.often() else draw.shape(0, 2))
