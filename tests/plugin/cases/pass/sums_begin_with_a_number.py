"""Before the first array is added, a sum is Python's number; with none it would stay one."""

import numpy as np
from jaxtyping import Float


def weighted(x: Float[np.ndarray, "t d"], w: Float[np.ndarray, "t"]) -> Float[np.ndarray, "d"]:
    total = 0.0
    for row, weight in zip(x, w, strict=True):
        total = total + weight * row
    return total


def averaged(xs: list[Float[np.ndarray, "n d"]]) -> Float[np.ndarray, "n d"]:
    total = 0
    for x in xs:
        if x.size:
            total += x
    total /= len(xs)
    return total


def moments(xs: list[Float[np.ndarray, "n d"]]) -> tuple[Float[np.ndarray, "d"], float]:
    counts = 0
    means = sum(x.mean(axis=0) for x in xs)
    for x in xs:
        counts += len(x)
    return means / len(xs), counts / len(xs)


def projected(
    xs: list[Float[np.ndarray, "n d"]], w: Float[np.ndarray, "d k"]
) -> Float[np.ndarray, "n k"]:
    total = 0.0
    for x in xs:
        total = total + x
    return total @ w


def of_rows(x: Float[np.ndarray, "t d"], y: Float[np.ndarray, "t"]) -> Float[np.ndarray, "d"]:
    share = float(sum(y)) / sum(y > 0)
    return share * sum(x) + sum(x, start=x[0])


def ordered(x: Float[np.ndarray, "t d"], y: Float[np.ndarray, "t"]) -> Float[np.ndarray, "t d"]:
    largest: list[float] = sorted(y)
    return np.stack(sorted(x, key=lambda row: float(row[0]) + largest[-1]))


def example() -> None:
    xs, w = [np.ones((4, 3)), np.zeros((4, 3))], np.ones((3, 2))
    assert weighted(xs[0], np.ones(4)).shape == (3,)
    assert averaged(xs).shape == (4, 3)
    assert moments(xs)[0].shape == (3,)
    assert ordered(xs[0], np.ones(4)).shape == (4, 3)
    assert of_rows(xs[0], np.ones(4)).shape == (3,)
    assert projected(xs, w).shape == (4, 2)
