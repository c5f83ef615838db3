"""`x.shape` of an array with a "*name" in its shape: the sizes that can be counted, and the rest."""

import numpy as np
from jaxtyping import Float, Float64


def projected(
    x: Float[np.ndarray, "*batch d"], w: Float[np.ndarray, "d k"]
) -> Float[np.ndarray, "*batch k"]:
    flat = x.reshape(-1, x.shape[-1])
    return (flat @ w).reshape(*x.shape[:-1], w.shape[1])


def heads_first(
    x: Float[np.ndarray, "*batch t d"], heads: int
) -> Float[np.ndarray, "*batch {heads} t d//{heads}"]:
    *batch, t, d = x.shape
    return x.reshape(*batch, t, heads, d // heads).swapaxes(-3, -2)


def pooled(x: Float[np.ndarray, "*batch h w"]) -> Float[np.ndarray, "*batch h//2 w//2"]:
    *batch, h, w = x.shape
    return x.reshape(*batch, h // 2, 2, w // 2, 2).max(axis=(-3, -1))


def one_hot(x: Float[np.ndarray, "*batch d"]) -> Float64[np.ndarray, "*batch 1+d 3"]:
    lead, d = x.shape[:-1], x.shape[-1]
    assert np.ones(x.shape).shape == x.shape
    return np.zeros(lead + (1 + d,) + (3,))


def repeated(x: Float[np.ndarray, "n *batch d"]) -> Float64[np.ndarray, "2 *batch n"]:
    n = x.shape[0]
    middle = np.shape(x)[1:-1]
    return np.ones((2, *middle, n))


def as_matrix(x: Float[np.ndarray, "... d"]) -> Float[np.ndarray, "n d"]:
    if x.ndim == 2:
        rows, columns = x.shape
        assert columns == x.shape[-1], rows
    if len(x.shape) > 3 or x.shape == (3, 4, 5, 6) or x.shape[0] == 7:
        return x.reshape(-1, x.shape[-1])[:1]
    return x.reshape(-1, x.shape[-1])


def changed(x: Float[np.ndarray, "*batch d"]) -> Float64[np.ndarray, "..."]:
    *batch, d = x.shape
    batch.append(d)
    *lead, last = x.shape
    lead[0] = 1
    lead = [*lead, last]
    return np.zeros(batch) + np.zeros((*lead,))


class Normal:
    def __init__(self, x: Float[np.ndarray, "*batch d"]) -> None:
        self.shape = x.shape
        self.lead = x.shape[:-1]

    def sample(self, size: int) -> Float64[np.ndarray, "n *shape"]:
        noise = np.random.default_rng(0).normal(size=(size, *self.shape))
        return noise + np.zeros(self.lead + (1,))


def example() -> None:
    x = np.ones((2, 3, 4))
    assert projected(x, np.ones((4, 5))).shape == (2, 3, 5)
    assert projected(np.ones(4), np.ones((4, 5))).shape == (5,)
    assert heads_first(x, 2).shape == (2, 2, 3, 2)
    assert pooled(np.ones((2, 4, 6))).shape == (2, 2, 3)
    assert one_hot(x).shape == (2, 3, 5, 3)
    assert repeated(x).shape == (2, 3, 2)
    assert as_matrix(x).shape == (6, 4)
    assert changed(np.ones((1, 4))).shape == (1, 4)
    assert Normal(x).sample(7).shape == (7, 2, 3, 4)


def conjugate(q: Float[np.ndarray, "*batch 4"]) -> Float[np.ndarray, "*batch 4"]:
    w, x, y, z = np.moveaxis(q, -1, 0)
    return np.moveaxis(np.stack([w, -x, -y, -z]), 0, -1)


def example_of_quaternions() -> None:
    assert conjugate(np.ones((2, 3, 4))).shape == (2, 3, 4)
