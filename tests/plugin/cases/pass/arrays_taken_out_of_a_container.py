"""What stands under a constant key is known while the function leaves the container alone."""

import numpy as np
from jaxtyping import Float


def forward(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d h"], b: Float[np.ndarray, "h"]
) -> Float[np.ndarray, "n h"]:
    parameters = {"w": w, "b": b}
    w = w.T
    return x @ parameters["w"] + parameters["b"]


def rewritten(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    state = {"x": x, "y": x[0]}
    state["x"] = state["x"].T
    return state["x"]


def grown(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n+1 d"]:
    state = {"x": x, "y": x[:1]}
    for key in list(state):
        state[key] = np.vstack([state[key], x[:1]])
    return state["x"]


def exchanged(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    parts = [x, x.T]
    parts.reverse()
    return parts[0]


def with_last(
    x: Float[np.ndarray, "n d"], last: Float[np.ndarray, "d"]
) -> Float[np.ndarray, "n+1 d"]:
    return np.stack([*x, last])


def norms(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return np.stack([row @ row for row in x])


def example() -> None:
    x = np.ones((2, 3))
    assert forward(x, np.ones((3, 5)), np.ones(5)).shape == (2, 5)
    assert rewritten(x).shape == exchanged(x).shape == (3, 2)
    assert grown(x).shape == with_last(x, x[0]).shape == (3, 3)
    assert norms(x).shape == (2,)
