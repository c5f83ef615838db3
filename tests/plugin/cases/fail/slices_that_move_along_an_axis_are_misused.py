import numpy as np
from jaxtyping import Float


def convolved(
    x: Float[np.ndarray, "h w"], kernel: Float[np.ndarray, "kh kw"]
) -> Float[np.ndarray, "h-kh+1 w-kw+1"]:
    kh, kw = kernel.shape
    out = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(x[i : i + kh, j : j + kh] * kernel)
            # E: "*" cannot broadcast "kh" with "kw" on the last axis  [shape-mismatch]
            # N: left is "kh kh", right is "kh kw"
    return out


def smoothed(x: Float[np.ndarray, "n"], weights: Float[np.ndarray, "3"]) -> Float[np.ndarray, "n"]:
    out = x.copy()
    for i in range(1, len(x) - 1):
        out[i] = weights @ x[i - 1 : i + 1]
        # E: "@" needs equal inner dimensions, got 3 and 2  [shape-mismatch]
        # N: left is "3", right is "2"
    return out


def mistake_in_the_window() -> None:
    convolved(np.ones((6, 6)), np.ones((3, 2)))


def mistake_in_the_weights() -> None:
    smoothed(np.ones(6), np.ones(3))
