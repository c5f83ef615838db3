"""The elements of `[w1, w2, w3]` are arrays, of whatever shapes."""

import numpy as np
from jaxtyping import Float


def linear(x: Float[np.ndarray, "n a"], w: Float[np.ndarray, "a b"]) -> Float[np.ndarray, "n b"]:
    return x @ w


def forward(
    x: Float[np.ndarray, "n d"],
    w1: Float[np.ndarray, "d h"],
    w2: Float[np.ndarray, "h k"],
    w3: Float[np.ndarray, "k 4"],
) -> Float[np.ndarray, "n 4"]:
    h = x
    for w in [w1, w2, w3]:
        h = np.tanh(h @ w)
    layers = [w1, w2, w3]
    for layer in layers:
        assert layer.ndim == 2
    return h + linear(linear(linear(x, layers[0]), layers[1]), layers[2])


def descend(
    w: Float[np.ndarray, "d h"], v: Float[np.ndarray, "h k"], b: Float[np.ndarray, "k"]
) -> dict[str, Float[np.ndarray, "..."]]:
    parameters = {"w": w, "v": v, "b": b}
    gradients = [np.ones_like(p) for p in [w, v, b]]
    norm = np.sqrt(sum(float((g**2).sum()) for g in gradients))
    for name, gradient in zip(parameters, gradients, strict=True):
        parameters[name] = parameters[name] - 0.1 * gradient / norm
        parameters[name] -= parameters[name].mean(axis=0)
    return parameters


def total(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return sum(row * row for row in x)


def total_of_two(x: Float[np.ndarray, "d"], y: Float[np.ndarray, "d"]) -> Float[np.ndarray, "d"]:
    return sum([x, y]) / 2


def example() -> None:
    x, w, v = np.ones((2, 3)), np.ones((3, 5)), np.ones((5, 7))
    assert forward(x, w, v, np.ones((7, 4))).shape == (2, 4)
    assert descend(w, v, np.ones(7))["v"].shape == (5, 7)
    assert total(x).shape == total_of_two(x[0], x[1]).shape == (3,)
