"""An int parameter with a default is a size as one without; a call may leave it out."""

from functools import partial

import numpy as np
from jaxtyping import Float, Int


def pooled(
    x: Float[np.ndarray, "n c h w"], size: int = 2
) -> Float[np.ndarray, "n c h//{size} w//{size}"]:
    n, c, h, w = x.shape
    return x.reshape(n, c, h // size, size, w // size, size).max(axis=(3, 5))


def best(x: Float[np.ndarray, "b n"], k: int = 1) -> Int[np.ndarray, "b {k}"]:
    return np.argsort(-x, axis=1)[:, :k]


def padded(
    x: Float[np.ndarray, "n"], left: int = 0, *, right: int = 0
) -> Float[np.ndarray, "n+{left}+{right}"]:
    if left == right == 0:
        return x
    return np.pad(x, (left, right))


def longer(
    x: Float[np.ndarray, "n"], y: Float[np.ndarray, "k"] = np.ones(3)
) -> Float[np.ndarray, "n+k"]:
    return np.concatenate([x, y])


class Basis:
    def points(self, n: int = 5) -> Float[np.ndarray, "{n}"]:
        return np.linspace(0, 1, n)


class Finer(Basis):
    def points(self, n: int = 9) -> Float[np.ndarray, "{n}"]:
        return super().points(n)


def twice(
    x: Float[np.ndarray, "n c h w"], k: int = 3
) -> tuple[Float[np.ndarray, "n c h//2 w//2"], Float[np.ndarray, "n c h//{k} w//{k}"]]:
    return pooled(x), pooled(x, k)


def by_parts(
    x: Float[np.ndarray, "b n"], y: Float[np.ndarray, "d"]
) -> tuple[Int[np.ndarray, "b 3"], Int[np.ndarray, "b"], Float[np.ndarray, "d+d"]]:
    return partial(best, k=3)(x), best(x)[:, 0], longer(y, y)


def example() -> None:
    assert [part.shape for part in twice(np.ones((5, 4, 6, 12)))] == [(5, 4, 3, 6), (5, 4, 2, 4)]
    assert padded(np.ones(3)).shape == (3,)
    assert padded(np.ones(3), 1, right=2).shape == (6,)
    assert [part.shape for part in by_parts(np.ones((2, 4)), np.ones(5))] == [(2, 3), (2,), (10,)]
    assert Finer().points().shape == (9,)
    assert Basis().points(3).shape == (3,)
