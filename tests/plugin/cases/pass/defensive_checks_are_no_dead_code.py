"""Checks of what the annotation already says: redundant to the checker, not unreachable."""

import numpy as np
from jaxtyping import Bool, Float


def rotated(
    points: Float[np.ndarray, "n 3"], matrix: Float[np.ndarray, "3 3"]
) -> Float[np.ndarray, "n 3"]:
    if points.ndim != 2 or points.shape[1] != 3:
        raise ValueError(f"expected three columns, got {points.shape}")
    if matrix.shape != (3, 3):
        raise ValueError("not a rotation")
    assert points.shape[-1] == 3
    assert matrix.ndim == 2
    return points @ matrix.T


def checked(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "d"]:
    n, d = x.shape
    if len(x) == 0 or n == 0 or d < 1:
        return np.zeros(d)
    if len(y) != n:
        raise ValueError("one value a row")
    if not isinstance(x, np.ndarray):
        raise TypeError("not an array")
    while n > 1:
        n -= 1
    return y @ x


def board(cells: Bool[np.ndarray, "8 8"]) -> int:
    rows, columns = cells.shape
    if rows != columns:
        raise ValueError("not a square")
    count = 0
    for i in range(cells.shape[0]):
        if i < rows and cells[i].any():
            count += 1
    return count if count <= rows else rows


def example() -> None:
    assert rotated(np.ones((4, 3)), np.eye(3)).shape == (4, 3)
    assert checked(np.ones((4, 3)), np.ones(4)).shape == (3,)
    assert board(np.eye(8, dtype=np.bool_)) == 8
