import numpy as np
from jaxtyping import Float


def columns(x: Float[np.ndarray, "h w"], k: int) -> Float[np.ndarray, "..."]:
    oh, ow = x.shape[0] - k + 1, x.shape[1] - k + 1
    out = np.zeros((k, k, oh, ow))
    for i in range(k):
        for j in range(k):
            out[i, j] = x[i : i + ow, j : j + oh]
            # E: "out[i, j]": assigned value "w-k+1 h-k+1" does not broadcast to "h-k+1 w-k+1"  [shape-mismatch]
    return out


def smoothed(x: Float[np.ndarray, "n"], kernel: Float[np.ndarray, "k"]) -> Float[np.ndarray, "m"]:
    k = len(kernel)
    values = [x[i - k : i + k] @ kernel for i in range(k, len(x) - k)]
    # E: "@" needs equal inner dimensions, got "2*k" and "k"  [shape-mismatch]
    # N: left is "2*k", right is "k"
    return np.array(values)


def pooled(x: Float[np.ndarray, "h w"]) -> Float[np.ndarray, "h//2 w//2"]:
    out = np.zeros((x.shape[0] // 2, x.shape[1] // 2))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            block = x[2 * i : 2 * (i + 1), 2 * j : 2 * (j + 1)]
            out[i, j] = block.max(axis=0)
            # E: "out[i, j]": assigned value "2" does not broadcast to a scalar  [shape-mismatch]
    return out


def convolved(x: Float[np.ndarray, "n"], kernel: Float[np.ndarray, "k"]) -> Float[np.ndarray, "n"]:
    return np.convolve(x, kernel, mode="valid")
    # E: return value of "convolved" needs size "n" on axis 0, got "k+n-2*min(k,n)+1"  [shape-mismatch]


def residual(x: Float[np.ndarray, "n"], kernel: Float[np.ndarray, "k"]) -> Float[np.ndarray, "n"]:
    around = np.pad(x, len(kernel) // 2)
    return x - np.convolve(around, kernel)
    # E: "-" cannot broadcast "n" with "k+n+2*(k//2)-1" on the last axis  [shape-mismatch]
    # N: left is "n", right is "k+n+2*(k//2)-1"


def mistake_convolved() -> None:
    convolved(np.ones(9), np.ones(3))


def mistake_residual() -> None:
    residual(np.ones(9), np.ones(3))


def mistake_in_the_order() -> None:
    columns(np.ones((5, 7)), 2)


def mistake_in_the_width() -> None:
    smoothed(np.ones(9), np.ones(2))


def mistake_in_an_axis() -> None:
    pooled(np.ones((4, 6)))
