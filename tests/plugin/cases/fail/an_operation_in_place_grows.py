import numpy as np
from jaxtyping import Float


def added(x: Float[np.ndarray, "d"], y: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    x += y  # E: ...  [shape-mismatch]
    return x


def decayed(w: Float[np.ndarray, "inp out"], g: Float[np.ndarray, "out inp"]) -> None:
    w -= 0.1 * g  # E: "-=" cannot broadcast "out" with "inp" on the last axis  [shape-mismatch]
    # N: left is "inp out", right is "out inp"
    # N: did you mean "(0.1 * g).T"?


def mistake_added() -> None:
    added(np.ones(3), np.ones((2, 3)))


def mistake_decayed() -> None:
    decayed(np.ones((3, 2)), np.ones((2, 3)))
