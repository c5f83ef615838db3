"""Repetition along new axes and axes of size 1, where it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shapeproof.ops.naming import functions
from shapeproof.ops.numpy_when_used import np
from shapeproof.ops.operation import Static, example, refused
from shapeproof.ops.output import inside
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import sizes
from shapeproof.ops.tape_operation import Array, Gradients, TapeOperation, record
from shapeproof.shapes.shape import Shape, concrete

if TYPE_CHECKING:
    from shapeproof.tape.variable import Variable


class BroadcastTo(TapeOperation):
    """Repeats an array to fill a larger shape, by NumPy's rules: aligned at the last axes."""

    names = functions("broadcast_to")
    function = "broadcast_to"
    dtype = "same"
    examples = (
        example("d", ("n", "d"), gives="n d"),
        example("n 1", ("n", "d"), gives="n d"),
        example("", ("n",), gives="n"),
        refused("n", ("n", "d")),
        refused("n d", ("d",)),
        refused("n d", ("n", 1)),
    )
    tape_examples = examples

    @staticmethod
    def shape(array: Shape, shape: Static, subok: Static = None) -> Shape:
        return inside(sizes(shape), array, "array")

    @staticmethod
    def tape_shape(x: Shape, shape: Static) -> Shape:
        return inside(sizes(shape), x, "array")

    @staticmethod
    def forward(x: Array, shape: int | tuple[int, ...]) -> Array:
        try:
            return np.broadcast_to(x, shape)
        except ValueError:
            BroadcastTo.tape_shape(concrete(*x.shape), shape)
            raise

    @staticmethod
    def vjp(
        gradient: Array, saved: object, needs: object, x: Array, shape: int | tuple[int, ...]
    ) -> Gradients:
        new = gradient.ndim - x.ndim
        repeated = [axis + new for axis, size in enumerate(x.shape) if size == 1]
        axes = (*range(new), *repeated)
        return (gradient.sum(axis=axes).reshape(x.shape) if axes else gradient,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        target = draw.shape()
        return call(draw.like(target), target)


def broadcast_to(x: Variable[Any], shape: int | tuple[int, ...]) -> Variable[Any]:
    """The array repeated to fill `shape`, along new first axes and along axes of size 1."""
    return record(BroadcastTo, x, parameters=(shape,))
