"""With `keepdims`, an axis of unknown number is one of those that may be 1 after it."""

import numpy as np
from jaxtyping import Float


def softmax(x: Float[np.ndarray, "*b n"], axis: int = -1) -> Float[np.ndarray, "*b n"]:
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def unit(
    x: Float[np.ndarray, "n d"], axis: int | tuple[int, ...] | None = None
) -> Float[np.ndarray, "n d"]:
    length = np.linalg.norm(x, axis=axis, keepdims=True)
    return x / np.where(length == 0, 1.0, length)


def column_sums(x: Float[np.ndarray, "n d"], axis: int) -> Float[np.ndarray, "1 d"]:
    total: Float[np.ndarray, "1 d"] = x.sum(axis=axis, keepdims=True)
    return total + total.mean(axis=axis, keepdims=True)


def example() -> None:
    softmax(np.ones((2, 3, 4)), 1)
    unit(np.ones((2, 3)))
    unit(np.ones((2, 3)), (0, 1))
    column_sums(np.ones((2, 3)), 0)
