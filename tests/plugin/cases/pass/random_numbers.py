from typing import Any

import numpy as np
from jaxtyping import Float, Int


def legacy(n: int, seed: Any) -> Float[np.ndarray, "n n"]:
    rng = np.random.RandomState(seed)
    square = rng.rand(n, n)
    scaled = np.matmul(square, square.T) * rng.uniform(0.0, 1.0)
    return scaled + np.random.randn(n, n) * np.random.rand()


def chosen(options: list[int], seed: int) -> int:
    first: int = np.random.RandomState(seed).choice(options)
    return int(first) + int(np.random.default_rng(seed).integers(3))


def shuffled(x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"]) -> Float[np.ndarray, "n d"]:
    rng = np.random.default_rng(0)
    order = rng.permutation(len(x))
    rng.shuffle(order)
    assert len(y[order]) == len(y)
    return x[order] + rng.normal(size=x.shape) + rng.uniform(-1.0, 1.0, x.shape[1])


def sample(x: Float[np.ndarray, "n d"], count: int) -> Float[np.ndarray, "_ d"]:
    index = np.random.default_rng(0).choice(len(x), count, replace=False)
    for i in range(count):
        x[index[i], index[i] % x.shape[1]] = 1.0
    return x[index]


def example() -> None:
    assert legacy(3, 0).shape == (3, 3)
    assert chosen([1, 2], 0) > 0
    assert shuffled(np.ones((4, 3)), np.arange(4)).shape == (4, 3)
    assert sample(np.ones((4, 3)), 2).shape == (2, 3)
