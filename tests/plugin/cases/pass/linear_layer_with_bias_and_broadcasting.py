import numpy as np
from jaxtyping import Float


def linear(
    x: Float[np.ndarray, "batch inp"], w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"]
) -> Float[np.ndarray, "batch out"]:
    return x @ w + b


def batched(
    x: Float[np.ndarray, "*batch inp"], w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"]
) -> Float[np.ndarray, "*batch out"]:
    return x @ w + b


def outer_difference(
    x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]
) -> Float[np.ndarray, "n m"]:
    return x.reshape(-1, 1) - y


def example() -> None:
    w, b = np.ones((3, 2)), np.ones(2)
    assert linear(np.ones((4, 3)), w, b).shape == (4, 2)
    assert batched(np.ones((5, 4, 3)), w, b).shape == (5, 4, 2)
    assert batched(np.ones(3), w, b).shape == (2,)
    assert outer_difference(np.ones(3), np.ones(2)).shape == (3, 2)
