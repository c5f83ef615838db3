import numpy as np
from jaxtyping import Float


def momentum_step(
    w: Float[np.ndarray, "inp out"],
    velocity: Float[np.ndarray, "inp out"],
    grad: Float[np.ndarray, "inp out"],
    rate: float,
) -> Float[np.ndarray, "inp out"]:
    velocity *= 0.9
    velocity += grad
    w -= rate * velocity
    return w


def standardize(x: Float[np.ndarray, "n d"]) -> None:
    x -= x.mean(axis=0)
    x /= x.std(axis=0) + 1e-9
    x[:, 0] = 1.0
    x[0] += 1


def example() -> None:
    w = np.ones((3, 2))
    assert momentum_step(w, np.zeros((3, 2)), np.ones((3, 2)), 0.1).shape == (3, 2)
    standardize(w)
