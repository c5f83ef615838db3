import numpy as np
from jaxtyping import Float


def transposed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    x = x.T
    return x


def centered_rows(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    x = x - x.mean(axis=0)
    x = x / (x.std(axis=0) + 1e-9)
    return x


def gram(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d d"]:
    y, x = x, x.T
    return x @ y


def example() -> None:
    assert transposed(np.ones((5, 3))).shape == (3, 5)
    assert centered_rows(np.ones((5, 3))).shape == (5, 3)
    assert gram(np.ones((5, 3))).shape == (3, 3)
