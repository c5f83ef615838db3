"""Reductions over axes: the shape rule, and the NumPy functions that the tape has not."""

from typing import TypeVar

from shapeproof.ops.axes import integer, known_rank, normalize_axes, normalize_axis
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Axis, Flag, Int, Operation, Static, example, refused
from shapeproof.ops.output import inside, same_as
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count
from shapeproof.shapes.dim import ONE, ZERO, Dim, Unknown
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, OneOr, Rest, Shape, show

AxisT = TypeVar("AxisT", bound=Axis)

EXAMPLES = (
    example("n d", gives=""),
    example("n d", axis=0, gives="d"),
    example("n d", axis=1, keepdims=True, gives="n 1"),
    example("b n d", axis=(0, 2), gives="n"),
    example("*b d", axis=-1, gives="*b"),
    refused("n d", axis=2),
    refused("n d", axis=(0, 0)),
)


def reduced(a: Shape, axis: Axis, keepdims: Flag) -> Shape:
    """The shape after a reduction over these axes.

    Raises:
        ShapeError: if an axis does not exist, or is named twice.
        Undetermined: if axis or keepdims is not known, or the number of axes and it matters.
    """
    if isinstance(keepdims, Unknown):
        raise Undetermined("the value of keepdims is not known")
    if axis is None:
        return (ONE,) * known_rank(a) if keepdims else ()
    if keepdims and isinstance(axis, Unknown):
        return tuple(map(_one_or, a))
    gone = normalize_axes(axis, a)
    if keepdims:
        return tuple(ONE if place in gone else item for place, item in enumerate(a))
    return tuple(item for place, item in enumerate(a) if place not in gone)


def _one_or(item: Item) -> Item:
    """An axis that may be reduced to 1; of several that are kept, which it is is not known."""
    if isinstance(item, Dim):
        return item if item == ONE else OneOr(item)
    return Rest(item.name, broadcast=True) if isinstance(item, Rest) and item.name else item


def ufunc_axis(a: Shape, axis: AxisT) -> AxisT | tuple[Int, ...]:
    """The axis, where NumPy lets the call name the axis 0 or -1 of an array that has none."""
    return () if a == () and axis in (0, -1) and not isinstance(axis, bool) else axis


class UfuncReduction(Operation):
    """The reduction by a ufunc with a neutral element."""

    examples = EXAMPLES

    @staticmethod
    def shape(
        a: Shape,
        axis: Axis = None,
        dtype: Static = None,
        out: Shape | None = None,
        keepdims: Flag = False,
        initial: Static = None,
        where: Shape = (),
    ) -> Shape:
        result = reduced(inside(a, where, "where"), ufunc_axis(a, axis), keepdims)
        return same_as(result, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, axis=draw.axes(len(a)), keepdims=draw.flag(), **draw.mask(a))


class MeanReduction(Operation):
    """Means: the arguments that they have in common."""

    dtype = "inexact"
    examples = EXAMPLES

    @staticmethod
    def shape(
        a: Shape,
        axis: Axis = None,
        dtype: Static = None,
        out: Shape | None = None,
        keepdims: Flag = False,
        where: Shape = (),
    ) -> Shape:
        return same_as(reduced(inside(a, where, "where"), axis, keepdims), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(1)
        return call(a, axis=draw.axes(len(a)), keepdims=draw.flag())


class Product(UfuncReduction):
    """The product of the elements."""

    names = (*functions("prod"), *methods("prod"))
    dtype = "accumulate"


class Quantifier(Operation):
    """Whether any or all of the elements are true."""

    names = (*functions("any all"), *methods("any all"))
    dtype = "bool"
    examples = EXAMPLES

    @staticmethod
    def shape(
        a: Shape,
        axis: Axis = None,
        out: Shape | None = None,
        keepdims: Flag = False,
        where: Shape = (),
    ) -> Shape:
        result = reduced(inside(a, where, "where"), ufunc_axis(a, axis), keepdims)
        return same_as(result, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, axis=draw.axes(len(a)), keepdims=draw.flag(), **draw.mask(a))


class Extreme(Operation):
    """The largest or smallest element. Of no elements at all there is none."""

    names = (*functions("max min amax amin"), *methods("max min"))
    dtype = "same"
    examples = (*EXAMPLES, refused("0 d", axis=0))

    @staticmethod
    def shape(
        a: Shape,
        axis: Axis = None,
        out: Shape | None = None,
        keepdims: Flag = False,
        initial: Static = None,
        where: Shape = (),
    ) -> Shape:
        result = reduced(inside(a, where, "where"), ufunc_axis(a, axis), keepdims)
        if initial is None:
            _refuse_empty(a, axis)
        return same_as(result, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, axis=draw.axes(len(a)), keepdims=draw.flag())


class Moment(Operation):
    """Variance and standard deviation."""

    names = (*functions("std var"), *methods("std var"))
    dtype = "real"
    examples = EXAMPLES

    @staticmethod
    def shape(
        a: Shape,
        axis: Axis = None,
        dtype: Static = None,
        out: Shape | None = None,
        ddof: Static = 0,
        keepdims: Flag = False,
        where: Shape = (),
        mean: Static = None,
        correction: Static = None,
    ) -> Shape:
        return same_as(reduced(inside(a, where, "where"), axis, keepdims), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, axis=draw.axes(len(a)), keepdims=draw.flag(), **draw.mask(a))


class ArgExtreme(Operation):
    """The position of the largest or smallest element, along one axis or in the flattened array."""

    names = (*functions("argmax argmin"), *methods("argmax argmin"))
    dtype = "index"
    examples = (
        example("n d", gives=""),
        example("n d", axis=1, gives="n"),
        example("n d", axis=-1, keepdims=True, gives="n 1"),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(
        a: Shape, axis: Axis = None, out: Shape | None = None, keepdims: Flag = False
    ) -> Shape:
        one = axis if axis is None or isinstance(axis, Unknown) else integer(axis)
        result = reduced(a, ufunc_axis(a, one), keepdims)
        _refuse_empty(a, one)
        return same_as(result, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, axis=draw.choice((None, draw.axis(len(a)))), keepdims=draw.flag())


class Cumulative(Operation):
    """Running sums and products, along one axis or over the flattened array."""

    names = (*functions("cumsum cumprod"), *methods("cumsum cumprod"))
    dtype = "accumulate"
    examples = (
        example("n d", gives="n*d"),
        example("n d", axis=0, gives="n d"),
        example("", gives="1"),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(a: Shape, axis: Axis = None, dtype: Static = None, out: Shape | None = None) -> Shape:
        if axis is None:
            return same_as((element_count(a),), out)
        vector = (ONE,) if a == () else a
        normalize_axis(integer(axis), vector)
        return same_as(vector, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, axis=draw.choice((None, draw.axis(len(a)))))


def _refuse_empty(a: Shape, axis: Axis) -> None:
    """Of no elements there is no largest."""
    if isinstance(axis, Unknown):
        return
    gone = a if axis is None else [a[place] for place in normalize_axes(ufunc_axis(a, axis), a)]
    if ZERO in gone:
        problem = f'has no elements to choose from in "{show(a)}"'
        raise ShapeError(BadParameter(label="operation", problem=problem))
