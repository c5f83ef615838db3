"""Order statistics, weighted means, covariances."""

from shapeproof.ops.axes import normalize_axes
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import (
    Axis,
    Flag,
    Operation,
    Result,
    Static,
    example,
    literal,
    refused,
)
from shapeproof.ops.output import into, same_as
from shapeproof.ops.reduction import EXAMPLES, Extreme, reduced, ufunc_axis
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.dim import ONE, UNKNOWN, ZERO, Dim, Size
from shapeproof.shapes.mismatch import BadParameter, JoinMismatch, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape, is_compatible_item, rank
from shapeproof.shapes.wording import shape_phrase


class Median(Operation):
    """The middle of the sorted elements."""

    names = functions("median")
    dtype = "inexact"
    examples = EXAMPLES

    @staticmethod
    def shape(
        a: Shape,
        axis: Axis = None,
        out: Shape | None = None,
        overwrite_input: Static = False,
        keepdims: Flag = False,
    ) -> Shape:
        result = reduced(a, axis, keepdims)
        if out is None or not keepdims:
            return same_as(result, out)
        # An axis that is kept is written to in all places that `out` has there.
        same_rank = rank(out) is None or rank(result) is None or rank(out) == rank(result)
        return into(result, out) if same_rank else same_as(result, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = tuple(max(size, 1) for size in draw.shape(1))
        return call(a, axis=draw.axes(len(a)), keepdims=draw.flag())


class NanMedian(Operation):
    """The middle of the sorted elements that are numbers."""

    names = functions("nanmedian")
    dtype = "inexact"
    examples = EXAMPLES

    @staticmethod
    def shape(
        a: Shape,
        axis: Axis = None,
        out: Shape | None = None,
        overwrite_input: Static = False,
        keepdims: Flag = False,
    ) -> Shape:
        return into(reduced(a, axis, keepdims), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return Median.sample(draw)


class Quantile(Operation):
    """One or more quantiles of the elements; their axis comes first."""

    names = functions("quantile percentile nanquantile nanpercentile")
    examples = (
        example("n d", "", gives=""),
        example("n d", "k", axis=0, gives="k d"),
        example("n d", "k", axis=0, keepdims=True, gives="k 1 d"),
        example("n", "", out="1", gives="1"),
        refused("n d", "", axis=0, out="n"),
        refused("n d", "", axis=2),
    )

    @staticmethod
    def shape(
        a: Shape,
        q: Shape,
        axis: Axis = None,
        out: Shape | None = None,
        overwrite_input: Static = False,
        method: Static = None,
        keepdims: Flag = False,
        weights: Static = None,
        interpolation: Static = None,
    ) -> Shape:
        rest = reduced(a, axis, keepdims)
        if rank(rest) is None and rank(q) is None:
            raise Undetermined("the number of axes is not known")
        return into((*q, *rest), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = tuple(max(size, 1) for size in draw.shape(1))
        return call(a, draw.shape(0, 1), axis=draw.axes(len(a)), keepdims=draw.flag())


class PeakToPeak(Operation):
    """The largest element less the smallest."""

    names = functions("ptp")
    dtype = "same"
    examples = Extreme.examples

    @staticmethod
    def shape(
        a: Shape, axis: Axis = None, out: Shape | None = None, keepdims: Flag = False
    ) -> Shape:
        return Extreme.shape(a, axis, out, keepdims)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return Extreme.sample(draw)


class CountNonzero(Operation):
    """How many elements are not zero."""

    names = functions("count_nonzero")
    dtype = "index"
    examples = EXAMPLES

    @staticmethod
    def shape(a: Shape, axis: Axis = None, keepdims: Flag = False) -> Shape:
        return reduced(a, ufunc_axis(a, axis), keepdims)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, axis=draw.axes(len(a)), keepdims=draw.flag())


class Average(Operation):
    """The weighted mean, and the sum of the weights if that is asked for."""

    names = functions("average")
    examples = (
        example("n d", gives=""),
        example("n d", axis=0, weights="n", gives="d"),
        example("n d", axis=1, weights="n d", gives="n"),
        example("n d", axis=1, returned=True, gives=("n", "n")),
        refused("n d", axis=0, weights="d"),
        refused("n d", weights="n k"),
    )

    @staticmethod
    def shape(
        a: Shape,
        axis: Axis = None,
        weights: Shape | None = None,
        returned: Flag = False,
        keepdims: Flag = False,
    ) -> Result:
        if weights is not None and rank(weights) is not None and rank(a) is not None:
            _require_weights(a, axis, weights)
        result = reduced(a, axis, keepdims)
        return (result, result) if literal(returned, "returned") else result

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = tuple(max(size, 1) for size in draw.shape(1, 3))
        axis = draw.choice((None, draw.axis(len(a))))
        along = a if axis is None else a[max(axis, 0) : max(axis, 0) + 1]
        weights = draw.choice((None, a, along, draw.near(along)))
        weights = weights if weights is None else tuple(max(size, 1) for size in weights)
        return call(a, axis=axis, weights=weights, returned=draw.flag(), keepdims=draw.flag())


def _require_weights(a: Shape, axis: Axis, weights: Shape) -> None:
    """Weights stand for each element, or for each place along the axes."""
    if _is_compatible(a, weights):
        return
    along = a if axis is None else tuple(a[place] for place in normalize_axes(axis, a))
    if not _is_compatible(along, weights):
        problem = f"must be of shape {shape_phrase(along)}, got {shape_phrase(weights)}"
        raise ShapeError(BadParameter(label="weights", problem=problem))


def _is_compatible(one: Shape, other: Shape) -> bool:
    return len(one) == len(other) and all(map(is_compatible_item, one, other))


class Covariance(Operation):
    """The covariances of variables, which are the rows unless `rowvar` is false."""

    names = functions("cov")
    dtype = "double"
    examples = (
        example("n k", gives="n n"),
        example("n k", rowvar=False, gives="k k"),
        example("k", gives=""),
        example("n k", "m k", gives="m+n m+n"),
        refused("n k", "n d"),
        refused("b n k"),
    )

    @staticmethod
    def shape(
        m: Shape,
        y: Shape | None = None,
        rowvar: Flag = True,
        bias: Static = False,
        ddof: Static = None,
        fweights: Static = None,
        aweights: Static = None,
        dtype: Static = None,
    ) -> Shape:
        return covariance(m, y, rowvar)

    @staticmethod
    def sample(draw: Draw) -> Call:
        m = draw.shape(0, 2) if draw.often() else draw.shape()
        y = draw.choice((None, draw.near(m), (draw.size(), *m[1:])))
        return call(m, y, rowvar=draw.flag())


class Correlation(Operation):
    """The correlations of variables, which are the rows unless `rowvar` is false."""

    names = functions("corrcoef")
    dtype = "double"
    examples = Covariance.examples

    @staticmethod
    def shape(
        x: Shape,
        y: Shape | None = None,
        rowvar: Flag = True,
        bias: Static = None,
        ddof: Static = None,
        dtype: Static = None,
    ) -> Shape:
        return covariance(x, y, rowvar)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return Covariance.sample(draw)


def covariance(m: Shape, y: Shape | None, rowvar: Flag) -> Shape:
    """The shape of a covariance matrix; of one variable, it is a scalar.

    Raises:
        ShapeError: for more than 2 axes, or numbers of observations that differ.
    """
    variables, observations = _table(m, rowvar)
    if y is not None:
        is_row = rank(y) == 2 and y[0] == ONE  # which NumPy takes as one variable in any case
        more, others = _table(y, True if is_row else rowvar)
        if variables == ZERO:
            return (ZERO, ZERO)
        if not is_compatible_item(observations, others):
            raise ShapeError(
                JoinMismatch(label='"cov"', first=m, other=y, position=1, axis=len(m) - 1)
            )
        variables = variables + more
    if not isinstance(variables, Dim):
        raise Undetermined("whether there is more than one variable is not known")
    return () if variables == ONE else (variables, variables)


def _table(m: Shape, rowvar: Flag) -> tuple[Size, Item]:
    """The number of variables, and the number of observations."""
    if rank(m) not in (0, 1, 2, None):
        problem = f"needs at most 2 axes, got {shape_phrase(m)}"
        raise ShapeError(BadParameter(label="covariance", problem=problem))
    if rank(m) is None:
        raise Undetermined("the number of axes is not known")
    if len(m) < 2:
        return ONE, m[0] if m else ONE
    rows, columns = m if literal(rowvar, "rowvar") else reversed(m)
    return rows if isinstance(rows, Dim) else UNKNOWN, columns
