import numpy as np
from jaxtyping import Float


def projected(
    x: Float[np.ndarray, "*batch d"], w: Float[np.ndarray, "d k"]
) -> Float[np.ndarray, "*batch k"]:
    flat = x.reshape(-1, x.shape[-1])
    return (flat @ w).reshape(*x.shape[:-1], w.shape[0])
    # E: return value of "projected" needs size "k" on the last axis, got "d"  [shape-mismatch]
    # N: expected "*batch k", got "*batch d"


def split(x: Float[np.ndarray, "*batch d"]) -> Float[np.ndarray, "*batch 2 d"]:
    return x.reshape(*x.shape[:-1], 2, x.shape[-1])
    # E: "x.reshape" cannot turn "*batch d" into "*batch 2 d"  [shape-mismatch]
    # N: "d*prod(*batch)" elements do not fill "2*d*prod(*batch)"


def padded(x: Float[np.ndarray, "*batch d"]) -> Float[np.ndarray, "*batch d"]:
    return np.zeros(x.shape + (1,))
    # E: return value of "padded" needs size "d" on the last axis, got 1  [shape-mismatch]
    # N: expected "*batch d", got "*batch d 1"


def turned(x: Float[np.ndarray, "*batch n d"]) -> Float[np.ndarray, "*batch d n"]:
    *batch, n, d = x.shape
    return np.zeros((*batch, n, d))
    # E: return value of "turned" needs size "d" on axis -2, got "n"  [shape-mismatch]
    # N: expected "*batch d n", got "*batch n d"


def mistake_in_the_projection() -> None:
    projected(np.ones((2, 3, 4)), np.ones((4, 5)))


def mistake_in_the_split() -> None:
    split(np.ones((2, 3, 4)))


def mistake_in_the_padding() -> None:
    padded(np.ones((2, 3)))


def mistake_in_the_order() -> None:
    turned(np.ones((2, 3, 4)))
