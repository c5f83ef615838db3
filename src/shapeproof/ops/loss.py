"""Losses: one number for a batch."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING, Any

from shapeproof.ops.arithmetic import equal_shapes
from shapeproof.ops.numpy_when_used import np
from shapeproof.ops.ones import sum_of_columns, sum_of_rows
from shapeproof.ops.operation import example, refused
from shapeproof.ops.tape_operation import Array, Gradients, TapeOperation, record
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape, concrete, is_compatible_item, rank, show

if TYPE_CHECKING:
    from shapeproof.tape.variable import Variable


class MseLoss(TapeOperation):
    """The mean of the squared differences. The gradient goes to both inputs."""

    function = "mse_loss"
    tape_dtype = "inexact"
    tape_examples = (
        example("n d", "n d", gives=""),
        refused("n", "n 1"),
        refused("n d", "d"),
    )
    saves = True

    @staticmethod
    def tape_shape(prediction: Shape, target: Shape) -> Shape:
        equal_shapes(prediction, target, '"mse_loss"')
        return ()

    @staticmethod
    def forward(prediction: Array, target: Array) -> tuple[Any, Array]:
        if prediction.shape != target.shape:
            MseLoss.tape_shape(concrete(*prediction.shape), concrete(*target.shape))
        difference = prediction - target
        total = (difference * difference).sum()
        return total / difference.size if difference.size else total * math.nan, difference

    @staticmethod
    def vjp(
        gradient: Array,
        saved: Array,
        needs: tuple[bool, bool],
        prediction: Array,
        target: Array,
    ) -> Gradients:
        to_prediction = saved * (gradient * 2 / max(saved.size, 1))
        return to_prediction, -to_prediction if needs[1] else None


def mse_loss(prediction: Variable[Any], target: Variable[Any]) -> Variable[Any]:
    """The mean over all elements of the squared differences; NaN over no elements.

    Equal shapes only: (n,) against (n, 1) would be n*n differences.
    """
    return record(MseLoss, prediction, target)


class SoftmaxCrossEntropy(TapeOperation):
    """`mean(log(sum(exp(logits))) - logits[label])` over the batch, in nats."""

    function = "softmax_cross_entropy"
    tape_dtype = "same"
    tape_examples = (
        example("batch classes", "batch", gives=""),
        example("*b classes", "*b", gives=""),
        refused("batch classes", "batch classes"),
        refused("batch classes", "classes"),
        refused("batch classes", "batch 1"),
    )
    saves = True

    @staticmethod
    def tape_shape(logits: Shape, labels: Shape) -> Shape:
        if rank(logits) is None or rank(labels) is None:
            if rank(logits) == 0:
                raise _bad_labels(logits, labels)
            return ()
        same = len(logits) == len(labels) + 1 and all(map(is_compatible_item, logits[:-1], labels))
        if not same:
            raise _bad_labels(logits, labels)
        return ()

    @staticmethod
    def forward(logits: Array, labels: Array) -> tuple[Any, Array]:
        if logits.ndim == 0 or logits.shape[:-1] != labels.shape:
            SoftmaxCrossEntropy.tape_shape(concrete(*logits.shape), concrete(*labels.shape))
        places = _places(labels, logits.shape[-1])
        if labels.size == 0:
            return logits.dtype.type(math.nan), logits
        rows = np.ascontiguousarray(logits).reshape(-1, logits.shape[-1])
        below = rows - np.maximum.reduce(rows, 1, keepdims=True)  # so exp cannot overflow
        probabilities = np.exp(below)
        sums = sum_of_columns(probabilities)
        losses = np.log(sums) - below.take(places)
        probabilities /= sums[:, None]
        flat = probabilities.reshape(-1)
        flat[places] = flat.take(places) - 1
        return sum_of_rows(losses) / losses.size, probabilities.reshape(logits.shape)

    @staticmethod
    def vjp(
        gradient: Array, saved: Array, needs: object, logits: Array, labels: Array
    ) -> Gradients:
        """The gradient is (softmax - one_hot) / batch size; `saved` is the numerator."""
        return (saved * (gradient / max(labels.size, 1)),)


def softmax_cross_entropy(logits: Variable[Any], labels: np.ndarray[Any, Any]) -> Variable[Any]:
    """The cross-entropy of labels under the softmax of logits: the mean over the batch, in nats.

    Stable: from logits [1000, 0] with label 1 it is 1000. NaN for an empty batch.

    Args:
        logits: unnormalized log-probabilities, the classes along the last axis.
        labels: class indices in [0, classes), an integer array with the shape of the other axes.

    Raises:
        ShapeError: if the shapes do not belong together.
        TypeError: if the labels are not integers.
        ValueError: if a label lies outside of [0, classes).
    """
    return record(SoftmaxCrossEntropy, logits, parameters=(_integers(labels),))


def _integers(labels: object) -> np.ndarray[Any, Any]:
    if isinstance(labels, np.ndarray) and labels.dtype.kind in "iu":
        return labels
    found = labels.dtype if isinstance(labels, np.ndarray) else type(labels).__name__
    raise TypeError(f'"softmax_cross_entropy" needs an array of integer labels, got {found}')


def _places(labels: Array, classes: int) -> Array:
    """The places of the labels' logits in the flattened array."""
    flat = labels if labels.ndim == 1 else labels.reshape(-1)
    flat = flat.astype(np.intp, copy=False)
    # -1 becomes the largest unsigned integer
    if flat.size and int(np.maximum.reduce(flat.view(np.uintp))) >= classes:
        wrong = next(each for each in flat.tolist() if not 0 <= each < classes)
        raise ValueError(
            f'"softmax_cross_entropy" needs labels from 0 to {classes - 1}, got {wrong}'
        )
    return flat + _row_starts(flat.size, classes)


@functools.lru_cache(maxsize=16)
def _row_starts(rows: int, classes: int) -> Array:
    starts = np.arange(rows) * classes
    starts.setflags(write=False)
    return starts


def _bad_labels(logits: Shape, labels: Shape) -> ShapeError:
    needed = f'"{show(logits[:-1])}"' if logits else "at least one axis of logits"
    problem = f'needs labels of shape {needed}, one for each row of logits, got "{show(labels)}"'
    return ShapeError(BadParameter(label='"softmax_cross_entropy"', problem=problem))
