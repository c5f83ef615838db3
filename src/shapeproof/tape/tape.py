"""The tape itself: recording and the backward pass. It knows no operation."""

from collections.abc import Sequence
from dataclasses import replace
from numbers import Number
from operator import attrgetter
from typing import Any, TypeVar

import numpy as np

from shapeproof.ops.boxing import boxed
from shapeproof.ops.tape_operation import TapeOperation
from shapeproof.shapes.mismatch import Mismatch, ShapeError, TensorMismatch
from shapeproof.shapes.shape import concrete
from shapeproof.tape.backward import sweep
from shapeproof.tape.error import TapeError
from shapeproof.tape.gradients import Gradients
from shapeproof.tape.node import Node, PullBack
from shapeproof.tape.recorded import Array, AtNodes, OwnPullBack, Record, described
from shapeproof.tape.tensor import AnyTensor, NodeId
from shapeproof.tape.variable import Variable

ArrayT = TypeVar("ArrayT", bound=Array)


class Tape:
    """The nodes of one computation, in the order of their making; a node's id is its position.

    Nodes are only ever appended. A tape holds arrays, not copies of them: what you hand to `leaf`
    and `constant` must not be changed in place before the backward pass.

    Example:
        >>> import numpy as np
        >>> from shapeproof import ops
        >>> tape = Tape()
        >>> w = tape.leaf(np.array([1.0, 2.0]), name="w")
        >>> tape.backward(ops.sum(w * w))[w.id].array
        array([2., 4.])
    """

    __slots__ = ("__weakref__", "_records")

    def __init__(self) -> None:
        self._records: list[Record] = []

    def leaf(
        self, value: ArrayT, *, name: str | None = None, requires_grad: bool = True
    ) -> Variable[ArrayT]:
        """Puts an array on the tape, as a parameter.

        Args:
            value: an array of a floating or object (exact fractions, symbols) element type; any
                element type if no gradient is asked for.
            name: what messages call it.
            requires_grad: False freezes it: gradients stop there.

        Raises:
            TypeError: if the value is not an array, or has no gradient for the reason of its
                element type.
        """
        array = value if type(value) is np.ndarray else _plain(value)
        if requires_grad and array.dtype.kind not in "fO":
            label = "this array" if name is None else f'"{name}"'
            raise TypeError(
                f"{label} has element type {array.dtype}, for which there is no gradient; "
                "convert it (astype(np.float64)), or put it on the tape with tape.constant"
            )
        return self._push((array, requires_grad, (), name, None, None, (), ()))

    def constant(self, value: ArrayT, *, name: str | None = None) -> Variable[ArrayT]:
        """Puts an array on the tape that needs no gradient, of any element type."""
        array = value if type(value) is np.ndarray else _plain(value)
        return self._push((array, False, (), name, None, None, (), ()))

    def append(
        self,
        value: ArrayT,
        parents: tuple[Variable[Any] | NodeId, ...],
        pull_back: PullBack,
        *,
        name: str | None = None,
    ) -> Variable[ArrayT]:
        """Puts the result of a computation of your own on the tape.

        Args:
            value: what you computed from the parents' values.
            parents: the nodes that it depends on.
            pull_back: from the gradient of `value` to one gradient for each parent, of the
                parent's shape, or None. It gets a copy, and what it returns is copied.
            name: what messages call it.

        Raises:
            TapeError: if a parent is not on this tape.
        """
        ids = tuple(self._position(parent) for parent in parents)
        needs = tuple(self._records[each][1] for each in ids)
        label = f"node {len(self)}" if name is None else f'node {len(self)} "{name}"'
        if not any(needs):
            return self._push((_plain(value), False, ids, name, None, None, (), ()))
        return self._push(
            (_plain(value), True, ids, name, OwnPullBack, None, needs, (label, pull_back))
        )

    def apply(
        self,
        operation: type[TapeOperation],
        inputs: tuple[Variable[Any], ...],
        parameters: tuple[object, ...] = (),
    ) -> Variable[Any]:
        """Runs an operation on nodes of this tape and records it, for the functions of `ops`.

        Raises:
            ShapeError: if the operation does not accept the shapes.
            TapeError: if a handle belongs to another tape.
        """
        values, parents, needs = _gathered(inputs)
        for variable in inputs:
            if variable.tape is not self:
                raise self._foreign(variable)
        arguments = values + parameters if parameters else values
        try:
            value = operation.forward(*arguments)
        except ShapeError as error:
            raise self._located(error.mismatch, operation, inputs) from None
        saved = value
        if operation.saves:
            value, saved = value
        if type(value) is not np.ndarray:
            value = boxed(value)
        name = operation.function
        if True in needs:
            return self._push((value, True, parents, name, operation, saved, needs, arguments))
        return self._push((value, False, parents, name, None, None, (), ()))

    def backward(
        self, output: Variable[Any] | NodeId, seed: np.ndarray[Any, Any] | None = None
    ) -> Gradients:
        """Computes the gradient of the output with respect to every node that it depends on.

        The pass is pure: it changes neither the tape nor an earlier result, and nothing
        accumulates between calls. Gradients have the element type of their node. What is frozen
        gets none, and if the output depends on nothing that requires a gradient, the result is
        empty.

        Args:
            output: a handle or a node id.
            seed: the gradient of the output itself, copied; may be left out for a scalar, and is 1
                then.

        Raises:
            TapeError: for a node that is not on this tape, or a missing seed.
            ShapeError: if the seed's shape is not the output's, or a pull-back gives a wrong shape.
        """
        start = self._position(output)
        seed = self._seed(start, seed)
        found = sweep(self._records, start, seed) if self._records[start][1] else {}
        return Gradients(self, NodeId(start), found)

    def node(self, node: NodeId) -> Node:
        """The node with this id.

        Raises:
            TapeError: if the tape has no such node; a negative id is none.
        """
        position = self._position(node)
        value, requires_grad, parents, name, operation, saved, needs, arguments = self._records[
            position
        ]
        pull_back = None
        if operation is not None:
            vjp = operation.vjp

            def pulled_back(gradient: Array) -> Sequence[Array | None]:
                return vjp(gradient, saved, needs, *arguments)

            pull_back = pulled_back
        return Node(
            name, AnyTensor.of(value), requires_grad, tuple(map(NodeId, parents)), pull_back
        )

    def __len__(self) -> int:
        """The number of nodes."""
        return len(self._records)

    def has(self, node: object) -> bool:
        """Whether this is the id of a node of the tape."""
        if isinstance(node, bool) or not isinstance(node, (int, np.integer)):
            return False
        return 0 <= int(node) < len(self._records)

    def extent(self) -> str:
        """How many nodes there are, in words."""
        count = len(self._records)
        if count == 0:
            return "the tape is empty"
        return "the tape has one node, 0" if count == 1 else f"the tape has nodes 0 to {count - 1}"

    def describe(self, node: int) -> str:
        """The node in words, with its name if it has one: `node 3 "w"`."""
        return described(self._records, node)

    def _push(self, record: Record) -> Variable[Any]:
        position = len(self._records)
        self._records.append(record)
        return Variable(self, NodeId(position), record[0], record[1])

    def _position(self, node: Variable[Any] | NodeId) -> int:
        if isinstance(node, Variable):
            if node.tape is not self:
                raise self._foreign(node)
            return node.id
        if not self.has(node):
            raise TapeError(f"no node with id {node}: {self.extent()}")
        return node

    def _foreign(self, variable: Variable[Any]) -> TapeError:
        return TapeError(
            f"{variable.tape.describe(variable.id)} belongs to another tape; "
            "put its value on this one with tape.leaf or tape.constant"
        )

    def _located(
        self, cause: Mismatch, operation: type[TapeOperation], inputs: tuple[Variable[Any], ...]
    ) -> ShapeError:
        """The error of a rule, with the operation's name and the nodes it was applied to."""
        if not cause.label:
            cause = replace(cause, label=f'"{operation.function}"')
        nodes = tuple(f"{self.describe(each.id)} has shape {each.shape}" for each in inputs)
        return ShapeError(AtNodes(cause=cause, nodes=nodes))

    def _seed(self, start: int, seed: Array | None) -> Array:
        value = self._records[start][0]
        if seed is None:
            if value.shape != ():
                raise TapeError(
                    f"{self.describe(start)} has shape {value.shape}, it is no scalar: "
                    "reduce it (ops.sum, ops.mean), or give a seed of that shape"
                )
            return _one_like(value)
        copied = np.array(seed).astype(value.dtype, casting="same_kind")
        if copied.shape != value.shape:
            raise ShapeError(
                TensorMismatch(
                    kind="seed",
                    node=start,
                    node_name=self._records[start][3],
                    expected=concrete(*value.shape),
                    actual=concrete(*copied.shape),
                )
            )
        return copied


def _gathered(
    inputs: tuple[Variable[Any], ...],
) -> tuple[tuple[Any, ...], tuple[NodeId, ...], tuple[bool, ...]]:
    """The arrays of handles, their ids, and which of them require a gradient.

    Written out for one and two, which most operations have: that halves the cost of recording.
    """
    if len(inputs) == 1:
        (x,) = inputs
        return (x.value,), (x.id,), (x.requires_grad,)
    if len(inputs) == 2:
        x, y = inputs
        return (x.value, y.value), (x.id, y.id), (x.requires_grad, y.requires_grad)
    return tuple(map(_VALUE, inputs)), tuple(map(_ID, inputs)), tuple(map(_REQUIRES_GRAD, inputs))


_VALUE, _ID, _REQUIRES_GRAD = attrgetter("value"), attrgetter("id"), attrgetter("requires_grad")


def _one_like(scalar: Array) -> Array:
    """The number 1, of the scalar's own type: an exact fraction stays one when it is divided."""
    kind: Any = type(scalar.item())
    return np.array(kind(1) if issubclass(kind, Number) else 1, scalar.dtype)


def _plain(value: Any) -> Array:
    """The array itself, without the subclasses whose operators mean something else."""
    if isinstance(value, np.ma.MaskedArray):
        raise TypeError("a masked array would lose its mask here; fill it first: value.filled(...)")
    if isinstance(value, (np.ndarray, np.generic)):
        return np.asarray(value)
    raise TypeError(f"the tape takes arrays, got {type(value).__name__}; write np.asarray(...)")
