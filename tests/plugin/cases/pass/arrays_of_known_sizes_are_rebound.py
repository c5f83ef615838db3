import numpy as np
from jaxtyping import Float


def table() -> Float[np.ndarray, "2 2"]:
    a = np.zeros((2, 3))
    a = np.ones(4)
    collected = [a]
    collected.append(np.zeros((2, 2)))
    named = {"a": a}
    named["b"] = np.eye(3)
    pair = (a, a)
    pair = (a, collected[1])
    largest = a
    for array in collected:
        if array.size > largest.size:
            largest = array
    a = np.zeros((2, 2))
    return a


def grown(steps: int) -> Float[np.ndarray, "_"]:
    x = np.zeros(1)
    for _ in range(steps):
        x = np.concatenate([x, x])
    return x


def example() -> None:
    assert table().shape == (2, 2)
    assert grown(3).shape == (8,)
