"""Which of the two sizes of a matrix is the smaller, the program need not say."""

import numpy as np
from jaxtyping import Float


def tall(
    a: Float[np.ndarray, "n d"],
) -> tuple[Float[np.ndarray, "n d"], Float[np.ndarray, "d d"]]:
    q, r = np.linalg.qr(a)
    return q, r


def solved(a: Float[np.ndarray, "n d"], b: Float[np.ndarray, "n"]) -> Float[np.ndarray, "d"]:
    q, r = np.linalg.qr(a)
    return np.linalg.solve(r, q.T @ b)


def square(r: Float[np.ndarray, "k k"]) -> Float[np.ndarray, "k"]:
    return np.diag(r)


def weights(a: Float[np.ndarray, "n d"], decay: Float[np.ndarray, "d"]) -> Float[np.ndarray, "d"]:
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    _, r = np.linalg.qr(a)
    return s / (s**2 + decay) + square(r) + vt.sum(axis=1)


def wide(a: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return np.linalg.svd(a, compute_uv=False)


class Whitening:
    def fit(self, x: Float[np.ndarray, "n d"]) -> None:
        _, s, vt = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
        self.axes, self.scale = vt, s

    def transform(self, x: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "m d"]:
        return x @ self.axes.T / self.scale


def example() -> None:
    a = np.random.default_rng(0).normal(size=(5, 3))
    q, r = tall(a)
    assert (q.shape, r.shape) == ((5, 3), (3, 3))
    assert solved(a, np.ones(5)).shape == weights(a, np.ones(3)).shape == (3,)
    assert wide(a.T).shape == (3,)
    whitening = Whitening()
    whitening.fit(a)
    assert whitening.transform(a).shape == (5, 3)
