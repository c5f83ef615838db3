import numpy as np
from jaxtyping import Float


def with_last(
    x: Float[np.ndarray, "n d"], last: Float[np.ndarray, "d"]
) -> Float[np.ndarray, "n d"]:
    return np.stack([*x, last])
    # E: return value of "with_last" needs size "n" on axis 0, got "n+1"  [shape-mismatch]
    # N: expected "n d", got "n+1 d"


def norms(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return np.stack([row @ row for row in x])
    # E: return value of "norms" needs size "d" on axis 0, got "n"  [shape-mismatch]


def mistake_with_last() -> None:
    with_last(np.ones((2, 3)), np.ones(3))


def mistake_norms() -> None:
    norms(np.ones((2, 3)))
