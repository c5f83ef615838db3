"""A function that is generic is called with arrays whose sizes coincide."""

import numpy as np
from jaxtyping import Float


def outer(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "n m"]:
    return x[:, None] * y


def gram(x: Float[np.ndarray, "k"]) -> Float[np.ndarray, "k k"]:
    return outer(x, x)


def symmetric(a: Float[np.ndarray, "n n"]) -> Float[np.ndarray, "n n"]:
    return (a + a.T) / 2 + outer(a[0], a[:, 0])


def of_three() -> Float[np.ndarray, "3 3"]:
    return symmetric(outer(np.ones(3), np.zeros(3)))


def of_one(x: Float[np.ndarray, "1 d"], y: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return x + y * x[:, :1] + np.ones((1, 1))


def example() -> None:
    assert gram(np.ones(4)).shape == (4, 4)
    assert of_three().shape == (3, 3)
    assert of_one(np.ones((1, 3)), np.ones((4, 3))).shape == (4, 3)
