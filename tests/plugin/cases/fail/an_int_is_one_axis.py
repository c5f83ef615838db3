import numpy as np
from jaxtyping import Float


def zeros(n: int) -> Float[np.ndarray, "n d"]:
    return np.zeros(n)
    # E: return value of "zeros" needs 2 axes "_ _", got 1 axis "n"  [shape-mismatch]


def mistake_in_the_rank() -> None:
    zeros(3)


def product(x: Float[np.ndarray, "n d"], k: int) -> Float[np.ndarray, "n"]:
    return x @ np.zeros((x.shape[0], k))
    # E: "@" needs equal inner dimensions, got "d" and "n"  [shape-mismatch]
    # N: left is "n d", right is "n k"


def mistake_in_the_other_axis() -> None:
    product(np.ones((3, 2)), 4)
