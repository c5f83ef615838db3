import numpy as np
from jaxtyping import Float


def exp(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return np.exp(x)  # E: return value of "exp" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def negative(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return -x  # E: return value of "negative" needs 1 axis "d", got 2 axes "n d"  [shape-mismatch]


def composed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return np.sqrt(np.log(1.0 + np.abs(x)))
    # E: return value of "composed" needs 1 axis "n", got 2 axes "n d"  [shape-mismatch]


def mistake_exp() -> None:
    exp(np.ones((4, 3)))


def mistake_negative() -> None:
    negative(np.ones((4, 3)))


def mistake_composed() -> None:
    composed(np.ones((4, 3)))
