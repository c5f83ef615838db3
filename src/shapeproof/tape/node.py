from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from shapeproof.tape.tensor import AnyTensor, NodeId

#: From the gradient of a node's value to one gradient for each of its parents; None for a parent
#: that gets nothing.
PullBack: TypeAlias = Callable[[np.ndarray[Any, Any]], Sequence[np.ndarray[Any, Any] | None]]


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One entry of a tape, to look at. It is made on request and holds no copy of the array.

    Attributes:
        name: the leaf's name, or the name of the operation; None for a leaf without one.
        value: the result of the forward computation.
        requires_grad: whether a gradient can flow into this node.
        parents: the nodes that it was computed from; all of them came earlier.
        pull_back: None for leaves, constants, and nodes that require no gradient.
    """

    name: str | None
    value: AnyTensor
    requires_grad: bool
    parents: tuple[NodeId, ...]
    pull_back: PullBack | None
