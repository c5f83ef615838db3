"""A request for a tensor of a tape: which node is meant, and what the tensor must be."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from shapeproof.shapes import Shape, TensorMismatch, concrete, show
from shapeproof.tape import NodeId, Variable
from shapeproof.train.annotation import Array, satisfies, sizes_in_scope, wrong_shape
from shapeproof.train.error import MissingTensorError, TensorShapeError, TensorTypeError


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, by whom, and how the answer can fail.

    Attributes:
        tag: names the code that asks.
        kind: "gradient" or "value".
        node: the handle of the node, or its id.
    """

    tag: str
    kind: str
    node: NodeId | Variable[Any]

    def __post_init__(self) -> None:
        if not isinstance(self.node, (Variable, int, np.integer)):
            raise TypeError(f"a node is a handle or a node id, got {type(self.node).__name__}")

    @property
    def handle(self) -> Variable[Any] | None:
        """The handle, if it was one that was passed."""
        return self.node if isinstance(self.node, Variable) else None

    @property
    def position(self) -> NodeId:
        """The id of the node."""
        return self.node.id if isinstance(self.node, Variable) else self.node

    @property
    def is_possible(self) -> bool:
        """Whether any tape could have such an id: `grads[True]` would be the gradient of node 1."""
        position: object = self.position
        return not isinstance(position, bool) and self.position >= 0

    def missing(self, why: str) -> MissingTensorError:
        """The error that there is no such tensor."""
        return MissingTensorError(self.tag, self.kind, self.position, why)

    def check(self, array: Array, annotation: object, name: str | None) -> Array:
        """The array, if it is what the annotation says, or else like the handle's value.

        Args:
            array: the tensor.
            annotation: what it must be, or None.
            name: the name of the node, for the error.

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
                raise self._wrong_shape(array, expected, name)
        elif self.handle is not None:
            value = self.handle.value
            self.check_shape(array, value.shape, name)
            if array.dtype.type is not value.dtype.type:
                raise self._wrong_type(array, f"{value.dtype}, like the value of the node")
        else:
            raise TypeError(
                f"what node id {self.position} holds is not known here: pass the node's handle, "
                'or what is expected, such as Float32[np.ndarray, "inp out"]'
            )
        return array

    def check_shape(self, array: Array, expected: tuple[int, ...], name: str | None) -> None:
        """Checks the shape alone.

        Raises:
            TensorShapeError: if it is wrong.
        """
        if array.shape != expected:
            raise self._wrong_shape(array, concrete(*expected), name)

    def _wrong_shape(self, array: Array, expected: Shape, name: str | None) -> TensorShapeError:
        return TensorShapeError(
            self.tag,
            TensorMismatch(
                kind=self.kind,
                node=self.position,
                node_name=name,
                expected=expected,
                actual=concrete(*array.shape),
                bindings=sizes_in_scope(expected),
            ),
        )

    def _wrong_type(self, array: Array, expected: str) -> TensorTypeError:
        shape = show(concrete(*array.shape))
        return TensorTypeError(
            self.tag, self.kind, self.position, expected, f'{array.dtype} of shape "{shape}"'
        )


def _in_words(annotation: object) -> str:
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)
