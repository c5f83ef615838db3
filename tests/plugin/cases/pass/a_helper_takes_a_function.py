from collections.abc import Callable

import numpy as np
from jaxtyping import Float

Activation = Callable[[np.ndarray], np.ndarray]


def relu(x: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    return np.maximum(x, 0.0)


def row_means(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x.mean(axis=1)


def layer(
    x: Float[np.ndarray, "n inp"], w: Float[np.ndarray, "inp out"], activation: Activation
) -> Float[np.ndarray, "n out"]:
    return activation(x @ w)


def summarize(
    x: Float[np.ndarray, "n d"],
    reduce: Callable[[Float[np.ndarray, "n d"]], Float[np.ndarray, "n"]],
) -> Float[np.ndarray, "n"]:
    return reduce(x)


def example() -> None:
    assert layer(np.ones((4, 3)), np.ones((3, 2)), relu).shape == (4, 2)
    assert layer(np.ones((4, 3)), np.ones((3, 2)), np.tanh).shape == (4, 2)
    assert layer(np.ones((4, 3)), np.ones((3, 2)), lambda h: h * 2.0).shape == (4, 2)
    assert summarize(np.ones((4, 3)), row_means).shape == (4,)
    assert summarize(np.ones((4, 3)), lambda x: x.sum(axis=1)).shape == (4,)
