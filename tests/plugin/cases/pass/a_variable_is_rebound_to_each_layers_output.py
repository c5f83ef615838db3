"""The usual way to write a network: one name, a new shape at each line."""

import numpy as np
from jaxtyping import Float


def relu(x: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    return np.maximum(x, 0.0)


def forward(
    x: Float[np.ndarray, "batch inp"],
    w1: Float[np.ndarray, "inp hidden"],
    w2: Float[np.ndarray, "hidden out"],
) -> Float[np.ndarray, "batch out"]:
    h = x
    h = relu(h @ w1)
    h = h @ w2
    return h


def example() -> None:
    assert forward(np.ones((5, 4)), np.ones((4, 3)), np.ones((3, 2))).shape == (5, 2)
