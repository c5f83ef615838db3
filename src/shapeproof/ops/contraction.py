"""Sums of products: the shape rules of matrix products."""

import dataclasses

from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Operation, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, Sizes, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.mismatch import (
    BadParameter,
    BroadcastMismatch,
    ContractionMismatch,
    ShapeError,
    Undetermined,
)
from shapeproof.shapes.shape import Item, Rest, Shape, is_compatible_item, rest_position


def matrix_product(left: Shape, right: Shape, label: str) -> Shape:
    """The shape of `left @ right`: vectors, matrices, and stacks of matrices that broadcast.

    Raises:
        ShapeError: if an array has no axes, the inner dimensions differ, or the stacks do not
            broadcast.
        Undetermined: if the number of axes is not known and it matters.
    """
    if not left or not right:
        raise ShapeError(BadParameter(label=label, problem="needs arrays with axes, got a scalar"))
    left_size = left[-1] if not isinstance(left[-1], Rest) else None
    right_size = _second_to_last(right)
    _require_same_size(left, right, left_size, right_size, label)
    if left_size is None or right_size is None:
        raise Undetermined("the number of axes is not known")
    if len(right) == 1:
        return left[:-1]
    if len(left) == 1:
        return (*right[:-2], right[-1])
    if len(right) == 2:
        return (*left[:-1], right[-1])  # right also if left turns out to be a vector
    if len(left) < 2 or isinstance(left[-2], Rest):
        raise Undetermined("the number of axes is not known")
    return (*_stacked(left, right, label), left[-2], right[-1])


def _stacked(left: Shape, right: Shape, label: str) -> Shape:
    """The axes in front of the matrices."""
    try:
        return broadcast(left[:-2], right[:-2])
    except ShapeError as error:
        mismatch = error.mismatch
        if not isinstance(mismatch, BroadcastMismatch):
            raise
        axis = None if mismatch.axis is None else mismatch.axis - 2
        whole = dataclasses.replace(mismatch, label=label, left=left, right=right, axis=axis)
        raise ShapeError(whole) from None


def _second_to_last(shape: Shape) -> Item | None:
    """The size that a right operand is summed over, if it is known which axis that is."""
    if len(shape) == 1 and not isinstance(shape[0], Rest):
        return shape[0]
    if len(shape) < 2 or isinstance(shape[-2], Rest) or isinstance(shape[-1], Rest):
        return None
    return shape[-2]


def _require_same_size(
    left: Shape, right: Shape, left_size: Item | None, right_size: Item | None, label: str
) -> None:
    if left_size is None or right_size is None or is_compatible_item(left_size, right_size):
        return
    raise ShapeError(
        ContractionMismatch(
            label=label, left=left, right=right, left_size=left_size, right_size=right_size
        )
    )


class Dot(Operation):
    """The sum of products over the last axis of one and the second-to-last axis of the other."""

    names = (*functions("dot"), *methods("dot"))
    dtype = "promote"
    examples = (
        example("n k", "k m", gives="n m"),
        example("k", "k", gives=""),
        example("n k", "k", gives="n"),
        example("n d", "", gives="n d"),
        example("a b k", "c k m", gives="a b c m"),
        refused("n k", "m k"),
    )

    @staticmethod
    def shape(a: Shape, b: Shape, out: Shape | None = None) -> Shape:
        if not a or not b:
            return same_as(a or b, out)
        left = a[-1] if not isinstance(a[-1], Rest) else None
        right = _second_to_last(b)
        _require_same_size(a, b, left, right, '"dot"')
        if left is None or right is None:
            raise Undetermined("the number of axes is not known")
        outer = b[:-1] if len(b) == 1 else (*b[:-2], b[-1])
        if rest_position(a) is not None and rest_position(outer) is not None:
            raise Undetermined("the number of axes is not known")
        return same_as((*a[:-1], *outer), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(0, 3)
        return call(a, factor(draw, a))


class ReflectedMatMul(Operation):
    """`other @ self`, where the left operand leaves it to the array."""

    names = methods("__rmatmul__")
    dtype = "promote"
    examples = (example("k m", "n k", gives="n m"), refused("n k", "k m"))

    @staticmethod
    def shape(x2: Shape, x1: Shape) -> Shape:
        return matrix_product(x1, x2, '"@"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(factor(draw, x), x)


class InPlaceMatMul(Operation):
    """`self @= other`: the product must have the shape of the left operand."""

    names = methods("__imatmul__")
    dtype = "same"
    examples = (example("n k", "k k", gives="n k"), refused("n k", "k m"))

    @staticmethod
    def shape(x1: Shape, x2: Shape) -> Shape:
        return same_as(matrix_product(x1, x2, '"@="'), x1)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(x, draw.choice((factor(draw, x), (*x[-1:], *x[-1:]))))


def factor(draw: Draw, left: Sizes) -> Sizes:
    """A shape that can mostly stand at the right of a matrix product."""
    if not left or not draw.often():
        return draw.shape(0, 3)
    inner = left[-1]
    return draw.choice(
        ((inner,), (inner, draw.size()), (*draw.like(left[:-2]), inner, draw.size()))
    )
