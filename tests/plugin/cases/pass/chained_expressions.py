import numpy as np
from jaxtyping import Float


def softmax(x: Float[np.ndarray, "n k"]) -> Float[np.ndarray, "n k"]:
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def attention(
    q: Float[np.ndarray, "queries d"],
    k: Float[np.ndarray, "keys d"],
    v: Float[np.ndarray, "keys e"],
) -> Float[np.ndarray, "queries e"]:
    return softmax(q @ k.T / np.sqrt(q.shape[-1])) @ v


def log_likelihood(x: Float[np.ndarray, "n d"]) -> float:
    return float(-0.5 * ((x - x.mean(axis=0)) ** 2 / x.var(axis=0)).sum(axis=1).mean())


def example() -> None:
    assert attention(np.ones((2, 4)), np.ones((3, 4)), np.ones((3, 5))).shape == (2, 5)
    assert log_likelihood(np.arange(6.0).reshape(3, 2)) < 0
