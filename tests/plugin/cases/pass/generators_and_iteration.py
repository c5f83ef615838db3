from collections.abc import Iterator

import numpy as np
from jaxtyping import Float, Int


def minibatches(
    x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"], size: int
) -> Iterator[tuple[Float[np.ndarray, "b d"], Int[np.ndarray, "b"]]]:
    order = np.random.default_rng(0).permutation(len(x))
    for start in range(0, len(x), size):
        index = order[start : start + size]
        yield x[index], y[index]


def total(x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"]) -> float:
    result = 0.0
    for xb, yb in minibatches(x, y, 2):
        result += float(xb.sum()) + int(yb.sum())
    for i, row in enumerate(x):
        result += i * float(row @ row)
    for row, label in zip(x, y, strict=True):
        result += float((row * label).sum())
    return result


def example() -> None:
    assert total(np.ones((5, 3)), np.arange(5)) > 0
