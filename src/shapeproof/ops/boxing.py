"""Results without axes: NumPy gives scalars for them, the tape holds arrays only."""

from __future__ import annotations

from typing import Any

from shapeproof.ops.numpy_when_used import np


def boxed(value: object) -> np.ndarray[Any, Any]:
    """The value as an array; a scalar becomes an array without axes."""
    if isinstance(value, (np.ndarray, np.generic)):
        return np.asarray(value)
    box = np.empty(
        (), object
    )  # np.asarray would make an int64 of an exact int, and a vector of a list
    box[()] = value
    return box
