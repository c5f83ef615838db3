"""What it holds is what it was given last; both annotations are mypy's own `no-redef`."""

import numpy as np
from jaxtyping import Float


def transposed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    z: Float[np.ndarray, "n d"] = 2 * x
    z: Float[np.ndarray, "d n"] = z.T  # type: ignore[no-redef]
    return z  # E: return value of "transposed" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"
    # N: did you mean "z.T"?


def rebound(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    x: Float[np.ndarray, "d n"] = x.T  # type: ignore[no-redef]
    return x @ x  # E: "@" needs equal inner dimensions, got "n" and "d"  [shape-mismatch]
    # N: left is "d n", right is "d n"


def correct(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n n"]:
    y = x
    x: Float[np.ndarray, "d n"] = x.T  # type: ignore[no-redef]
    return y @ x


def mistake_transposed() -> None:
    transposed(np.ones((2, 3)))


def mistake_rebound() -> None:
    rebound(np.ones((2, 3)))


def example() -> None:
    correct(np.ones((2, 3)))
