"""After an exchange each variable has the shape of the other."""

import numpy as np
from jaxtyping import Float


def exchanged(
    a: Float[np.ndarray, "n d"], b: Float[np.ndarray, "m k"]
) -> tuple[Float[np.ndarray, "n d"], Float[np.ndarray, "m k"]]:
    a, b = b, a
    return a, b
    # E: item 0 of return value of "exchanged" needs size "n" on axis 0, got "m"  [shape-mismatch]
    # N: expected "n d", got "m k"


def product(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    x, y = y, x
    return x @ y  # E: "@" needs equal inner dimensions, got "k" and "n"  [shape-mismatch]
    # N: left is "d k", right is "n d"
    # N: did you mean "y @ x"?


def mistake_exchanged() -> None:
    exchanged(np.ones((4, 3)), np.ones((2, 5)))


def mistake_product() -> None:
    product(np.ones((4, 3)), np.ones((3, 2)))
