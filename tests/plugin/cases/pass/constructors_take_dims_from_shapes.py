import numpy as np
from jaxtyping import Float, Int


def with_ones(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d+1"]:
    n, d = x.shape
    out = np.ones((n, d + 1))
    out[:, 1:] = x
    return out


def zeros(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return np.zeros((x.shape[1], x.shape[0])) + np.empty(x.T.shape) * 0.0


def full(x: Float[np.ndarray, "n d"], value: float) -> Float[np.ndarray, "n"]:
    return np.full(len(x), value) + np.full((x.shape[0],), 2.0)


def like(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.zeros_like(x) + np.ones_like(x) + np.full_like(x, 3.0) + np.empty_like(x) * 0.0


def identity(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d d"]:
    return x.T @ x + np.eye(x.shape[1])


def counts(labels: Int[np.ndarray, "n"]) -> Int[np.ndarray, "n"]:
    return np.zeros(labels.shape, dtype=np.int64) + np.arange(len(labels))


def fixed() -> Float[np.ndarray, "3 2"]:
    return np.zeros((3, 2))


def example() -> None:
    x = np.ones((4, 3))
    assert with_ones(x).shape == (4, 4)
    assert zeros(x).shape == (3, 4)
    assert full(x, 1.0).shape == (4,)
    assert like(x).shape == (4, 3)
    assert identity(x).shape == (3, 3)
    assert counts(np.arange(4)).shape == (4,)
    assert fixed().shape == (3, 2)
