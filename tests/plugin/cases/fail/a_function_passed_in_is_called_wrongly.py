from collections.abc import Callable

import numpy as np
from jaxtyping import Float


def matrix(
    kernel: Callable[
        [Float[np.ndarray, "n d"], Float[np.ndarray, "m d"]], Float[np.ndarray, "n m"]
    ],
    x: Float[np.ndarray, "n d"],
    z: Float[np.ndarray, "m k"],
) -> Float[np.ndarray, "n m"]:
    return kernel(x, z)  # E: argument 2 needs size "d" on axis 1, got "k"  [shape-mismatch]
    # N: expected "m d", got "m k"


def turned(
    kernel: Callable[
        [Float[np.ndarray, "n d"], Float[np.ndarray, "m d"]], Float[np.ndarray, "n m"]
    ],
    x: Float[np.ndarray, "n d"],
    z: Float[np.ndarray, "m d"],
) -> Float[np.ndarray, "n m"]:
    return kernel(z, x)
    # E: return value of "turned" needs size "n" on axis 0, got "m"  [shape-mismatch]
    # N: expected "n m", got "m n"


def linear(a: Float[np.ndarray, "p k"], b: Float[np.ndarray, "q k"]) -> Float[np.ndarray, "p q"]:
    return a @ b.T


def mistake_in_the_columns() -> None:
    matrix(linear, np.ones((2, 3)), np.ones((4, 5)))


def mistake_in_the_order() -> None:
    turned(linear, np.ones((2, 3)), np.ones((4, 3)))
