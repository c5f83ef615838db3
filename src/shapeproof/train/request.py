"""A request for a tensor of a tape: which node is meant, and what the tensor must be."""

from typing import Any, NamedTuple

import numpy as np

from shapeproof.shapes import Shape, TensorMismatch, concrete, show
from shapeproof.tape import NodeId, Tape, Variable
from shapeproof.train.annotation import Array, satisfies, sizes_in_scope, wrong_shape
from shapeproof.train.error import (
    MissingTensorError,
    TensorShapeError,
    TensorTypeError,
    tag_error,
)


class Request(NamedTuple):
    """What was asked for, by whom, and how the answer can fail: a tuple, the fastest to make.

    Attributes:
        tag: names the code that asks.
        kind: "gradient" or "value".
        node: the handle of the node, or its id.
        tape: the tape that is searched; None for a gradient map that does not know its tape.
    """

    tag: str
    kind: str
    node: NodeId | Variable[Any]
    tape: Tape | None

    @property
    def handle(self) -> Variable[Any] | None:
        """The handle, if it was one that was passed."""
        return self.node if isinstance(self.node, Variable) else None

    @property
    def position(self) -> NodeId:
        """The id of the node."""
        return self.node.id if isinstance(self.node, Variable) else self.node

    def why_impossible(self) -> str | None:
        """Why there can be no such tensor, whatever was computed; None if there may be one.

        Raises:
            TypeError: if the node is neither a handle nor an id.
        """
        if isinstance(self.node, Variable):
            if self.tape is None or self.node.tape is self.tape:
                return None
            return f"{self.node.tape.describe(self.node.id)} belongs to another tape"
        position: object = self.node  # which a type checker need not have seen
        if not isinstance(position, (int, np.integer)):
            found = f"a node is a handle or a node id, got {type(position).__name__}"
            raise TypeError(tag_error(self.tag, found))
        if isinstance(position, bool):  # equal to 0 or 1 as a key, and so a wrong answer
            return "a bool is no node id"
        if self.tape is not None:
            return None if self.tape.has(position) else f"no such node, {self.tape.extent()}"
        return None if self.node >= 0 else "no such node, ids count from 0"

    def missing(self, why: str) -> MissingTensorError:
        """The error that there is no such tensor."""
        return MissingTensorError(self.tag, self.kind, self.position, why)

    def check(self, array: Array, annotation: object) -> Array:
        """The array, if it is what the annotation says, or without one, like the handle's value.

        Raises:
            TensorShapeError: if its shape is wrong.
            TensorTypeError: if its array type or element type is wrong.
            TypeError: if there is neither an annotation nor a handle to compare with.
        """
        if annotation is not None:
            if not satisfies(array, annotation):
                expected = wrong_shape(array, annotation)
                if expected is None:
                    raise self._wrong_type(array, _in_words(annotation))
                raise self._wrong_shape(array, expected)
        elif self.handle is not None:
            value = self.handle.value
            self.check_shape(array, value.shape)
            if array.dtype.type is not value.dtype.type:
                raise self._wrong_type(array, f"{value.dtype}, as the value has it")
        else:
            problem = (
                f"the type of node id {self.position} is not known here; pass the node's handle, "
                'or what is expected, such as Float32[np.ndarray, "inp out"]'
            )
            raise TypeError(tag_error(self.tag, problem))
        return array

    def check_shape(self, array: Array, expected: tuple[int, ...]) -> None:
        """Checks the shape alone.

        Raises:
            TensorShapeError: if it is wrong.
        """
        if array.shape != expected:
            raise self._wrong_shape(array, concrete(*expected))

    def _wrong_shape(self, array: Array, expected: Shape) -> TensorShapeError:
        return TensorShapeError(
            self.tag,
            TensorMismatch(
                kind=self.kind,
                node=self.position,
                node_name=self._name(),
                expected=expected,
                actual=concrete(*array.shape),
                bindings=sizes_in_scope(expected),
            ),
        )

    def _wrong_type(self, array: Array, expected: str) -> TensorTypeError:
        actual = f'{array.dtype} of shape "{show(concrete(*array.shape))}"'
        return TensorTypeError(
            self.tag, self.kind, self.position, expected, actual, name=self._name()
        )

    def _name(self) -> str | None:
        if self.handle is not None:
            return self.handle.name
        return None if self.tape is None else self.tape.node(self.position).name


def _in_words(annotation: object) -> str:
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)
