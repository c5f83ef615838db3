"""The backward pass over the records of a tape."""

from collections.abc import Sequence

import numpy as np

from shapeproof.ops.boxing import boxed
from shapeproof.shapes.mismatch import ShapeError, TensorMismatch
from shapeproof.shapes.shape import concrete
from shapeproof.tape.recorded import Array, AtNodes, Record, described


def sweep(records: Sequence[Record], start: int, seed: Array) -> dict[int, Array]:
    """Pulls the seed back from the node `start` to everything before it.

    Returns:
        The gradient of each node that was reached and requires one, by position. Several may
        share memory.
    """
    found: dict[int, Array] = {start: seed}
    for position in range(start, -1, -1):
        gradient = found.get(position)
        if gradient is None:
            continue
        _, _, parents, _, operation, saved, needs, arguments = records[position]
        if operation is None:
            continue
        contributions = operation.vjp(gradient, saved, needs, *arguments)
        for place, parent in enumerate(parents):  # zip with its check of lengths is slower
            contribution = contributions[place]
            if contribution is None or not needs[place]:
                continue
            if type(contribution) is not np.ndarray:
                contribution = boxed(contribution)
            value = records[parent][0]
            if contribution.shape != value.shape:
                raise _wrong_contribution(records, position, parent, contribution)
            if contribution.dtype is not value.dtype:
                contribution = contribution.astype(value.dtype, copy=False)
            if parent in found:  # a new array: the present one may be another node's gradient too
                contribution = boxed(found[parent] + contribution)
            found[parent] = contribution
    return found


def _wrong_contribution(
    records: Sequence[Record], position: int, parent: int, contribution: Array
) -> ShapeError:
    mismatch = TensorMismatch(
        kind="gradient",
        node=parent,
        node_name=records[parent][3],
        expected=concrete(*records[parent][0].shape),
        actual=concrete(*contribution.shape),
    )
    source = f"the pull-back of {described(records, position)} gave it"
    return ShapeError(AtNodes(cause=mismatch, nodes=(source,)))
