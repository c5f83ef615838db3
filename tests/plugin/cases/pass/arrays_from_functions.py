"""`np.fromfunction` hands whole arrays of indices to the function."""

import numpy as np
from jaxtyping import Float, Int


def checkerboard(h: int, w: int) -> Int[np.ndarray, "{h} {w}"]:
    return np.fromfunction(lambda i, j: (i + j) % 2, (h, w), dtype=int)


def kernel(size: int, sigma: float) -> Float[np.ndarray, "{size} {size}"]:
    center = size // 2
    return np.fromfunction(
        lambda i, j: np.exp(-((i - center) ** 2 + (j - center) ** 2) / sigma), (size, size)
    )


def looked_up(x: Float[np.ndarray, "h w"], rows: Int[np.ndarray, "h"]) -> Float[np.ndarray, "h w"]:
    return np.fromfunction(lambda i, j: x[rows[i], j], x.shape, dtype=np.int64)


def constant(n: int) -> float:
    return np.fromfunction(lambda i: 1.5, (n,))


def by_name(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    def total(i: Float[np.ndarray, "n d"], j: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return i + j

    def any_rank(*indices: np.ndarray) -> np.ndarray:
        return sum(indices, start=np.zeros(()))

    assert np.fromfunction(any_rank, (2, 3)).shape == (2, 3)
    return np.fromfunction(total, x.shape) + np.fromfunction(lambda *ij: ij[0], x.shape)


def example() -> None:
    checkerboard(2, 3)
    kernel(3, 0.5)
    looked_up(np.ones((2, 3)), np.array([1, 0]))
    constant(3)
    by_name(np.ones((2, 3)))
