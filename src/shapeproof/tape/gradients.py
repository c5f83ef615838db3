"""The result of a backward pass."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from shapeproof.tape.tensor import AnyTensor, NodeId

if TYPE_CHECKING:
    from shapeproof.tape.tape import Tape


class Gradients(Mapping[NodeId, AnyTensor]):
    """The gradient of one output with respect to every node that was reached and requires one.

    The arrays are read-only. Where a sum passes its gradient on unchanged, several nodes share one
    array, and a change in place of one gradient would be a change of the others: NumPy refuses it
    instead. Write `grads[i].array.copy()` for an array of your own.

    Attributes:
        tape: the tape that the backward pass ran on.
        output: the node that it started from.
    """

    __slots__ = ("_arrays", "output", "tape")

    def __init__(
        self, tape: "Tape", output: NodeId, arrays: dict[int, np.ndarray[Any, Any]]
    ) -> None:
        self.tape = tape
        self.output = output
        self._arrays = arrays

    def __getitem__(self, node: NodeId) -> AnyTensor:
        array = self._arrays.get(node)
        if array is None:
            raise KeyError(f"missing gradient for node id {node}: {self.why_missing(node)}")
        array.setflags(write=False)
        return AnyTensor(array.shape, array)

    def __iter__(self) -> Iterator[NodeId]:
        return map(NodeId, sorted(self._arrays))

    def __len__(self) -> int:
        return len(self._arrays)

    def __contains__(self, node: object) -> bool:
        return node in self._arrays

    def why_missing(self, node: int) -> str:
        """Says why the map has no gradient for this node id; the empty text if it has one."""
        if node in self._arrays:
            return ""
        if not self.tape.has(node):
            return f"no such node, {self.tape.extent()}"
        if not self.tape.node(NodeId(node)).requires_grad:
            return f"{self.tape.describe(node)} is frozen, it does not require a gradient"
        return (
            f"{self.tape.describe(node)} is not reached from the output, "
            f"{self.tape.describe(self.output)}"
        )

    def __repr__(self) -> str:
        shapes = ", ".join(f"{node}: {self._arrays[node].shape}" for node in self)
        return f"Gradients(output={self.output}, {{{shapes}}})"
