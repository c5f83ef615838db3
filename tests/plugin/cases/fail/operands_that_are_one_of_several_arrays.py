"""In a loop a variable is one of several arrays: `float64` after the first round, say."""

import numpy as np
from jaxtyping import Float, Float64


def filtered(
    zs: Float[np.ndarray, "t m"], h: Float[np.ndarray, "m s"], x0: Float[np.ndarray, "s"]
) -> Float[np.ndarray, "t s"]:
    x, p = x0, np.eye(len(x0))
    found = []
    for z in zs:
        gain = p @ h.T
        x = x + gain @ (z - h @ x)
        p = (np.eye(len(p)) - gain @ h) @ p
        found.append(x)
    return np.stack(found, axis=1)
    # E: return value of "filtered" needs size "t" on axis 0, got "s"  [shape-mismatch]
    # N: expected "t s", got "s t"


def either(
    a: Float64[np.ndarray, "n d"],
    v: Float[np.ndarray, "n"] | Float64[np.ndarray, "n"],
    flag: bool,
) -> Float[np.ndarray, "n"]:
    if flag:
        return 2 * a @ v  # E: "@" needs equal inner dimensions, got "d" and "n"  [shape-mismatch]
        # N: left is "n d", right is "n"
    return 0.5 * v @ a
    # E: return value of "either" needs size "n" on axis 0, got "d"  [shape-mismatch]


def compared(
    x: Float[np.ndarray, "n"], limits: Float[np.ndarray, "m"] | Float[np.ndarray, "m m"]
) -> int:
    return int((x > limits).sum()) + int((limits <= x).sum())
    # E: ">" cannot broadcast "n" with "m" on the last axis  [shape-mismatch]
    # N: left is "n", right is "m"
    # E: "<=" cannot broadcast "m" with "n" on the last axis  [shape-mismatch]
    # N: left is "m", right is "n"


def mistake_in_a_comparison() -> None:
    compared(np.ones(2), np.ones(3))


def mistake_in_an_axis() -> None:
    filtered(np.ones((5, 2)), np.ones((2, 4)), np.zeros(4))


def mistake_in_a_product() -> None:
    either(np.ones((2, 3)), np.ones(2), True)


def mistake_in_the_result() -> None:
    either(np.ones((2, 3)), np.ones(2), False)
