"""Softmax and its logarithm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shapeproof.ops.axes import normalize_axis
from shapeproof.ops.numpy_when_used import np
from shapeproof.ops.operation import Int, example, refused
from shapeproof.ops.tape_operation import Array, Gradients, TapeOperation, record
from shapeproof.shapes.mismatch import Undetermined
from shapeproof.shapes.shape import Shape, concrete

if TYPE_CHECKING:
    from shapeproof.tape.variable import Variable

EXAMPLES = (
    example("batch classes", gives="batch classes"),
    example("batch classes", axis=0, gives="batch classes"),
    example("*b classes", gives="*b classes"),
    refused("batch classes", axis=2),
    refused(""),
)


def along_axis(x: Shape, axis: Int) -> Shape:
    """The same shape, after the check that the axis exists."""
    try:
        normalize_axis(axis, x)
    except Undetermined:
        return x  # whatever the axis is, the shape stays
    return x


def shifted(x: Array, axis: int) -> Array:
    """The array minus its largest element along the axis, so that exp cannot overflow.

    Along an axis without elements there is nothing to subtract.
    """
    if x.size == 0 or not -x.ndim <= axis < x.ndim:
        along_axis(concrete(*x.shape), axis)
        return x
    return x - np.maximum.reduce(x, axis, keepdims=True)


class Softmax(TapeOperation):
    """`exp(x) / sum(exp(x))` along an axis."""

    function = "softmax"
    tape_dtype = "floating"
    tape_examples = EXAMPLES

    @staticmethod
    def tape_shape(x: Shape, axis: Int = -1) -> Shape:
        return along_axis(x, axis)

    @staticmethod
    def forward(x: Array, axis: int) -> Array:
        exponentials = np.exp(shifted(x, axis))
        return exponentials / np.add.reduce(exponentials, axis, keepdims=True)

    @staticmethod
    def vjp(gradient: Array, saved: Array, needs: object, x: Array, axis: int) -> Gradients:
        weighted = gradient * saved
        return (weighted - saved * np.add.reduce(weighted, axis, keepdims=True),)


def softmax(x: Variable[Any], axis: int = -1) -> Variable[Any]:
    """Probabilities from logits: `exp(x) / sum(exp(x))` along an axis, shifted by its maximum."""
    return record(Softmax, x, parameters=(axis,))


class LogSoftmax(TapeOperation):
    """`x - log(sum(exp(x)))` along an axis."""

    function = "log_softmax"
    tape_dtype = "floating"
    tape_examples = EXAMPLES

    @staticmethod
    def tape_shape(x: Shape, axis: Int = -1) -> Shape:
        return along_axis(x, axis)

    @staticmethod
    def forward(x: Array, axis: int) -> Array:
        below = shifted(x, axis)
        if x.size == 0:
            return below  # the logarithm of a sum of nothing would warn
        return below - np.log(np.add.reduce(np.exp(below), axis, keepdims=True))

    @staticmethod
    def vjp(gradient: Array, saved: Array, needs: object, x: Array, axis: int) -> Gradients:
        return (gradient - np.exp(saved) * np.add.reduce(gradient, axis, keepdims=True),)


def log_softmax(x: Variable[Any], axis: int = -1) -> Variable[Any]:
    """Log-probabilities from logits: `x - log(sum(exp(x)))` along an axis.

    Shifted by the maximum: softmax first and log afterwards would give -inf for what is merely
    small.
    """
    return record(LogSoftmax, x, parameters=(axis,))
