import numpy as np
from jaxtyping import Float


def grows(x: Float[np.ndarray, "n 1"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "n"]:
    return x + y  # E: return value of "grows" needs 1 axis "n", got 2 axes "n m"  [shape-mismatch]


def larger(x: Float[np.ndarray, "d"], y: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return x * y  # E: return value of "larger" needs 1 axis "d", got 2 axes "n d"  [shape-mismatch]


def kept(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x.max(axis=1, keepdims=True)
    # E: return value of "kept" needs 1 axis "n", got 2 axes "n 1"  [shape-mismatch]


def mistake_grows() -> None:
    grows(np.ones((3, 1)), np.ones(4))


def mistake_larger() -> None:
    larger(np.ones(3), np.ones((2, 3)))


def mistake_kept() -> None:
    kept(np.ones((4, 3)))
