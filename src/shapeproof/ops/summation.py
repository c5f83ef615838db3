"""Sum and mean over axes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeAlias

from shapeproof.ops.boxing import boxed
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.numpy_when_used import np
from shapeproof.ops.operation import Axis, Flag
from shapeproof.ops.reduction import EXAMPLES, MeanReduction, UfuncReduction, reduced
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.tape_operation import Array, Gradients, TapeOperation, record
from shapeproof.shapes.shape import Shape, concrete

if TYPE_CHECKING:
    from shapeproof.tape.variable import Variable

Axes: TypeAlias = int | tuple[int, ...] | None


class Sum(UfuncReduction, TapeOperation):
    """The sum over all axes, or some."""

    names = (*functions("sum"), *methods("sum"))
    function = "sum"
    dtype = "accumulate"
    tape_examples = EXAMPLES

    @staticmethod
    def tape_shape(x: Shape, axis: Axis = None, keepdims: Flag = False) -> Shape:
        return reduced(x, axis, keepdims)

    @staticmethod
    def forward(x: Array, axis: Axes, keepdims: bool) -> Array:
        if axis is not None and x.ndim == 0:
            reduced((), axis, keepdims)  # NumPy lets a sum name an axis that is not there
        try:
            total: Array = x.sum(axis, keepdims=keepdims)
        except ValueError:
            reduced(concrete(*x.shape), axis, keepdims)
            raise
        return total

    @staticmethod
    def vjp(
        gradient: Array, saved: object, needs: object, x: Array, axis: Axes, keepdims: bool
    ) -> Gradients:
        return (spread(gradient, x, axis),)


def sum(x: Variable[Any], axis: Axes = None, keepdims: bool = False) -> Variable[Any]:
    """The sum over the given axes, or over all.

    Args:
        x: the array.
        axis: an axis, several, or None for all.
        keepdims: whether the axes stay, with size 1.
    """
    return record(Sum, x, parameters=(axis, keepdims))


class Mean(MeanReduction, TapeOperation):
    """The mean over all axes, or some."""

    names = (*functions("mean"), *methods("mean"))
    function = "mean"
    tape_dtype = "inexact"
    tape_examples = EXAMPLES

    @staticmethod
    def tape_shape(x: Shape, axis: Axis = None, keepdims: Flag = False) -> Shape:
        return reduced(x, axis, keepdims)

    @staticmethod
    def forward(x: Array, axis: Axes, keepdims: bool) -> Array:
        total = Sum.forward(x, axis, keepdims)
        count = x.size if axis is None else _count(x, axis)
        if count == 0:
            return total * math.nan  # as in NumPy, without its warning
        return total / count

    @staticmethod
    def vjp(
        gradient: Array, saved: object, needs: object, x: Array, axis: Axes, keepdims: bool
    ) -> Gradients:
        count = x.size if axis is None else _count(x, axis)
        return (spread(boxed(gradient / max(count, 1)), x, axis),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, axis=draw.axes(len(a)), keepdims=draw.flag(), **draw.mask(a))


def mean(x: Variable[Any], axis: Axes = None, keepdims: bool = False) -> Variable[Any]:
    """The mean over the given axes, or over all; NaN over no elements.

    Args:
        x: the array.
        axis: an axis, several, or None for all.
        keepdims: whether the axes stay, with size 1.
    """
    return record(Mean, x, parameters=(axis, keepdims))


def spread(gradient: Array, x: Array, axis: Axes) -> Array:
    """The gradient of a sum, repeated for every element that went into it."""
    repeated = np.empty(x.shape, gradient.dtype)  # np.broadcast_to takes ten times as long
    if axis is None:
        repeated[...] = gradient.reshape(())
        return repeated
    kept = list(x.shape)
    for each in axis if isinstance(axis, tuple) else (axis,):
        kept[each] = 1
    repeated[...] = gradient.reshape(kept)
    return repeated


def _count(x: Array, axis: int | tuple[int, ...]) -> int:
    return math.prod(x.shape[each] for each in (axis if isinstance(axis, tuple) else (axis,)))
