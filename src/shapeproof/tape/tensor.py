from typing import Any, Final, NewType

import numpy as np

#: The position of a node on its tape.
NodeId = NewType("NodeId", int)


class AnyTensor:
    """An array with its shape beside it, for where no type says the shape. Not to be changed.

    Attributes:
        shape: the shape tag; `()` and `(1,)` are different shapes.
        array: the array itself, not a copy.
    """

    __slots__ = ("array", "shape")

    def __init__(self, shape: tuple[int, ...], array: np.ndarray[Any, Any]) -> None:
        if array.shape != shape:
            raise ValueError(f"shape tag {shape} on an array of shape {array.shape}")
        self.shape: Final = shape
        self.array: Final = array

    @classmethod
    def of(cls, array: np.ndarray[Any, Any]) -> "AnyTensor":
        """Tags an array with its own shape."""
        return cls(array.shape, array)

    def __repr__(self) -> str:
        return f"AnyTensor({self.shape}, {self.array!r})"
