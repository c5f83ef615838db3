"""Reductions that leave out what is not a number, and running sums under newer names."""

from shapeproof.ops.axes import integer, normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Flag, Int, Operation, Static, example, literal, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.reduction import (
    ArgExtreme,
    Cumulative,
    Extreme,
    MeanReduction,
    Moment,
    UfuncReduction,
)
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Shape, rank
from shapeproof.shapes.wording import axes_phrase


class NanSum(UfuncReduction):
    """Sums and products of the numbers among the elements."""

    names = functions("nansum nanprod")
    dtype = "accumulate"


class NanMean(MeanReduction):
    """The mean of the numbers among the elements."""

    names = functions("nanmean")


class NanMoment(Moment):
    """Variance and standard deviation of the numbers among the elements."""

    names = functions("nanstd nanvar")

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(1)
        return call(a, axis=draw.axes(len(a)), keepdims=draw.flag())


class NanExtreme(Extreme):
    """The largest or smallest of the numbers among the elements."""

    names = functions("nanmax nanmin")


class NanArgExtreme(ArgExtreme):
    """The position of the largest or smallest of the numbers among the elements."""

    names = functions("nanargmax nanargmin")


class NanCumulative(Cumulative):
    """Running sums and products of the numbers among the elements."""

    names = functions("nancumsum nancumprod")


class CumulativeArray(Operation):
    """Running sums and products, for which one of several axes must be named."""

    names = functions("cumulative_sum cumulative_prod")
    dtype = "accumulate"
    examples = (
        example("n", gives="n"),
        example("n", include_initial=True, gives="n+1"),
        example("n d", axis=1, include_initial=True, gives="n d+1"),
        refused("n d"),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(
        x: Shape,
        axis: Int | None = None,
        dtype: Static = None,
        out: Shape | None = None,
        include_initial: Flag = False,
    ) -> Shape:
        x = (ONE,) if x == () else x
        if axis is None:
            if rank(x) not in (1, None):
                problem = f"needs an axis for {axes_phrase(x)}"
                raise ShapeError(BadParameter(label="cumulative sum or product", problem=problem))
            if rank(x) is None:
                raise Undetermined("the number of axes is not known")
        place = normalize_axis(0 if axis is None else integer(axis), x)
        if not literal(include_initial, "include_initial"):
            return same_as(x, out)
        item = x[place]
        grown = item + 1 if isinstance(item, Dim) else UNKNOWN
        return same_as((*x[:place], grown, *x[place + 1 :]), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape(0, 3)
        axis = None if draw.flag() and len(x) < 2 else draw.axis(len(x))
        return call(x, axis=axis if draw.often() else None, include_initial=draw.flag())
