"""The methods of ufuncs: `numpy.add.reduce` and its kin. `numpy.add.at` stands in `writing`."""

from typing import ClassVar

from shapeproof.ops.axes import integer, normalize_axis
from shapeproof.ops.contents import zeros
from shapeproof.ops.operation import Axis, Example, Flag, Int, Operation, Static, example, refused
from shapeproof.ops.output import inside, into, same_as
from shapeproof.ops.reduction import reduced, ufunc_axis
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.taking import replace_axis, require_rank
from shapeproof.ops.ufunc_names import (
    BINARY_UFUNCS,
    BITWISE,
    COMPARISONS,
    EXTREMES,
    FLOATING,
    LOGICAL,
    ORDERED,
    REORDERABLE,
)
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Rest, Shape


def _methods(method: str, *ufuncs: str) -> tuple[str, ...]:
    return tuple(f"numpy.{ufunc}.{method}" for ufunc in ufuncs)


class UfuncReduce(Operation):
    """Reduces along axes; if none is given, along the first one."""

    examples: ClassVar[tuple[Example, ...]] = (
        example("n d", gives="d"),
        example("n d", axis=1, keepdims=True, gives="n 1"),
        example("n d", axis=None, gives=""),
        example("b n d", axis=(0, 2), gives="n"),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(
        array: Shape,
        axis: Axis = 0,
        dtype: Static = None,
        out: Shape | None = None,
        keepdims: Flag = False,
        initial: Static = None,
        where: Shape = (),
    ) -> Shape:
        result = reduced(inside(array, where, "where"), ufunc_axis(array, axis), keepdims)
        return same_as(result, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        array = tuple(size or 2 for size in draw.shape())
        return call(array, axis=draw.axes(len(array)), keepdims=draw.flag())


class ReduceSum(UfuncReduce):
    """Sums and products."""

    names = _methods("reduce", *REORDERABLE)
    dtype = "accumulate"


class ReduceExtreme(UfuncReduce):
    """The largest and the smallest element."""

    names = _methods("reduce", *EXTREMES)
    dtype = "same"


class ReduceLogical(UfuncReduce):
    """Whether one or all elements are true."""

    names = _methods("reduce", *LOGICAL)
    dtype = "bool"


class ReduceOther(UfuncReduce):
    """Reductions of integers or of floating-point numbers only."""

    names = _methods("reduce", *BITWISE, *FLOATING)


class ReduceOrdered(UfuncReduce):
    """Reductions whose result depends on the order, so that they run along one axis."""

    names = _methods("reduce", *ORDERED, *COMPARISONS)
    examples = (example("n d", gives="d"), refused("b n d", axis=(0, 1)), refused("n d", axis=2))

    @staticmethod
    def shape(
        array: Shape,
        axis: Axis = 0,
        dtype: Static = None,
        out: Shape | None = None,
        keepdims: Flag = False,
        initial: Static = None,
        where: Shape = (),
    ) -> Shape:
        result = UfuncReduce.shape(array, axis, dtype, out, keepdims, initial, where)
        if isinstance(axis, tuple) and len(axis) > 1:
            problem = f"runs along one axis, got {len(axis)}"
            raise ShapeError(BadParameter(label='"reduce"', problem=problem))
        return result

    @staticmethod
    def sample(draw: Draw) -> Call:
        array = tuple(size or 2 for size in draw.shape(1))
        return call(array, axis=draw.axis(len(array)), keepdims=draw.flag())


class Accumulate(Operation):
    """All results on the way of a reduction."""

    names = _methods("accumulate", *BITWISE, *FLOATING, *ORDERED, *COMPARISONS)
    examples = (
        example("n d", gives="n d"),
        example("n d", axis=1, gives="n d"),
        refused("n d", axis=2),
        refused(""),
    )

    @staticmethod
    def shape(array: Shape, axis: Int = 0, dtype: Static = None, out: Shape | None = None) -> Shape:
        normalize_axis(integer(axis), array)
        return same_as(array, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        array = draw.shape()
        return call(array, axis=draw.axis(len(array)))


class AccumulateSum(Accumulate):
    """Running sums and products."""

    names = _methods("accumulate", *REORDERABLE)
    dtype = "accumulate"


class AccumulateExtreme(Accumulate):
    """The largest or smallest element so far."""

    names = _methods("accumulate", *EXTREMES)
    dtype = "same"


class AccumulateLogical(Accumulate):
    """Whether one or all elements so far are true."""

    names = _methods("accumulate", *LOGICAL)
    dtype = "bool"


class ReduceAt(Operation):
    """Reductions of the parts of an axis that begin at given positions."""

    names = _methods("reduceat", *BINARY_UFUNCS)
    examples = (
        example("n d", "k", gives="k d"),
        example("n d", "k", axis=1, gives="n k"),
        refused("n d", "k m"),
        refused("n d", "k", axis=2),
    )

    @staticmethod
    def shape(
        array: Shape,
        indices: Shape,
        axis: Int = 0,
        dtype: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        require_rank(1, indices, 'indices of "reduceat"')
        return same_as(replace_axis(array, normalize_axis(integer(axis), array), indices), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        array = tuple(size or 2 for size in draw.shape(1))
        indices = draw.shape(1, 1) if draw.often() else draw.shape()
        return call(array, zeros(indices), axis=draw.axis(len(array)))


class UfuncOuter(Operation):
    """One result for each pair of an element of one array and one of the other."""

    names = _methods("outer", *FLOATING, *(each for each in ORDERED if each != "subtract"))
    examples = (
        example("n", "m", gives="n m"),
        example("n d", "k", gives="n d k"),
        example("*b n", "", gives="*b n"),
    )

    @staticmethod
    def shape(A: Shape, B: Shape, dtype: Static = None, out: Shape | None = None) -> Shape:
        result = (*A, *B)
        if sum(isinstance(item, Rest) for item in result) > 1:
            raise Undetermined("the number of axes is not known")
        return into(result, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(0, 2), draw.shape(0, 2))


class OuterPromote(UfuncOuter):
    """Likewise, with results of the operands' common type."""

    names = _methods("outer", *REORDERABLE, *EXTREMES, *BITWISE, "subtract")
    dtype = "promote"


class OuterLogical(UfuncOuter):
    """Likewise, with truth values as results."""

    names = _methods("outer", *LOGICAL, *COMPARISONS)
    dtype = "bool"
