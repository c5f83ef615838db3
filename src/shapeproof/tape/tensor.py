from dataclasses import dataclass
from typing import Any, NewType

import numpy as np

#: The position of a node on its tape.
NodeId = NewType("NodeId", int)


@dataclass(frozen=True, slots=True, eq=False)
class AnyTensor:
    """An array with its shape beside it, when no type says the shape.

    Attributes:
        shape: the shape tag; `()` and `(1,)` are different shapes.
        array: the array itself, not a copy.
    """

    shape: tuple[int, ...]
    array: np.ndarray[Any, Any]

    @classmethod
    def of(cls, array: np.ndarray[Any, Any]) -> "AnyTensor":
        """Tags an array with its own shape."""
        return cls(array.shape, array)

    def __post_init__(self) -> None:
        if self.array.shape != self.shape:
            raise ValueError(f"shape tag {self.shape} on an array of shape {self.array.shape}")
