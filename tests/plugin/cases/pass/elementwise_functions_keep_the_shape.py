import numpy as np
from jaxtyping import Bool, Float


def sigmoid(x: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    return 1.0 / (1.0 + np.exp(-x))


def gelu(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return 0.5 * x * (1.0 + np.tanh(np.sqrt(2.0 / np.pi) * (x + 0.044715 * x**3)))


def entropy(p: Float[np.ndarray, "n k"]) -> Float[np.ndarray, "n"]:
    return -np.sum(p * np.log(np.clip(p, 1e-9, None)), axis=1)


def relu_mask(x: Float[np.ndarray, "n d"]) -> Bool[np.ndarray, "n d"]:
    return np.greater(x, 0) & (x < 10) | np.isnan(x)


def distance(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n"]:
    return np.sqrt(np.square(np.subtract(x, y)).sum(axis=1))


def smooth_abs(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return np.where(np.abs(x) < 1.0, 0.5 * x**2, np.abs(x) - 0.5)


def example() -> None:
    x = np.ones((4, 3))
    assert sigmoid(x).shape == x.shape
    assert gelu(x).shape == x.shape
    assert entropy(x / 3).shape == (4,)
    assert relu_mask(x).all()
    assert distance(x, x[0]).shape == (4,)
    assert smooth_abs(x[0]).shape == (3,)
