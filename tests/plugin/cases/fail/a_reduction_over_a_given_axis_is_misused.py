import numpy as np
from jaxtyping import Float


def centered(x: Float[np.ndarray, "n d"], axis: int = -1) -> Float[np.ndarray, "d n"]:
    return x - x.mean(axis=axis, keepdims=True)
    # E: return value of "centered" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "(x - x.mean(axis=axis, keepdims=True)).T"?


def shares(
    x: Float[np.ndarray, "*b n"], y: Float[np.ndarray, "*b m"], axis: int
) -> Float[np.ndarray, "*b m"]:
    return x / np.sum(x, axis=axis, keepdims=True) + 0 * y[..., :1]
    # E: return value of "shares" needs size "m" on the last axis, got "n"  [shape-mismatch]
    # N: expected "*b m", got "*b n"


def peak(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m"], axis: int) -> float:
    return float((x.max(axis=axis, keepdims=True) - x * y).sum())
    # E: "*" cannot broadcast "d" with "m" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "m"


def mistake_in_the_result() -> None:
    centered(np.ones((2, 3)))


def mistake_in_the_last_axis() -> None:
    shares(np.ones((4, 2)), np.ones((4, 3)), 0)


def mistake_beside_it() -> None:
    peak(np.ones((2, 3)), np.ones(4), 0)
