"""The precise shape at each line is known, though the variable is one."""

import numpy as np
from jaxtyping import Float


def forward(
    x: Float[np.ndarray, "n inp"],
    w: Float[np.ndarray, "inp hidden"],
    v: Float[np.ndarray, "hidden out"],
) -> Float[np.ndarray, "n out"]:
    h = x
    h = np.tanh(h @ w)
    h = np.tanh(h @ w)
    # E: "@" needs equal inner dimensions, got "hidden" and "inp"  [shape-mismatch]
    # N: left is "n hidden", right is "inp hidden"
    # N: did you mean "w.T"?
    return h @ v


def transposed_twice(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    x = x.T
    x = x.T
    return x
    # E: return value of "transposed_twice" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def mistake_forward() -> None:
    forward(np.ones((5, 4)), np.ones((4, 3)), np.ones((3, 2)))


def mistake_transposed_twice() -> None:
    transposed_twice(np.ones((4, 3)))
