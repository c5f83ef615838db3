import numpy as np
from jaxtyping import Float


def deep(
    x: Float[np.ndarray, "n d"], layers: list[Float[np.ndarray, "d d"]]
) -> Float[np.ndarray, "n d"]:
    for w in layers:
        x = np.tanh(x @ w)
    return x


def mlp(x: Float[np.ndarray, "n inp"], weights: list[np.ndarray]) -> Float[np.ndarray, "n out"]:
    for w in weights[:-1]:
        x = np.maximum(x @ w, 0.0)
    return x @ weights[-1]


def power_iteration(a: Float[np.ndarray, "n n"], steps: int) -> Float[np.ndarray, "n"]:
    v = np.ones(a.shape[0])
    i = 0
    while i < steps:
        v = a @ v
        v = v / np.linalg.norm(v)
        i += 1
    return v


def running_sum(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    total = np.zeros(x.shape[1])
    for row in x:
        total = total + row
    return total


def example() -> None:
    assert deep(np.ones((4, 3)), [np.ones((3, 3))] * 2).shape == (4, 3)
    assert mlp(np.ones((4, 3)), [np.ones((3, 5)), np.ones((5, 2))]).shape == (4, 2)
    assert power_iteration(np.eye(3), 4).shape == (3,)
    assert running_sum(np.ones((4, 3))).shape == (3,)
