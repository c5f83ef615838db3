"""A reduction of float64 is a float at run time; `Float` may be that."""

import numpy as np
from jaxtyping import Float, Float64


def mean_squared_error(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> float:
    return np.mean((x - y) ** 2)


def squared_norm(x: Float64[np.ndarray, "n"]) -> float:
    return x @ x


def first(x: Float[np.ndarray, "n d"]) -> float:
    return x[0, 0]


def largest(x: Float[np.ndarray, "n"]) -> float:
    best = 0.0
    for value in x:
        if value > best:
            best = value
    return max(best, x.max())


def history(x: Float[np.ndarray, "n"], steps: int) -> list[float]:
    losses: list[float] = []
    total = 0.0
    for _ in range(steps):
        total += x.sum()
        losses.append(x.sum())
    return losses + [total] + list(x)


def example() -> None:
    x = np.ones(3)
    assert mean_squared_error(x, x) == 0.0
    assert squared_norm(x) == 3.0
    assert first(np.ones((2, 2))) == 1.0
    assert largest(x) == 1.0
    assert history(x, 2) == [3.0, 3.0, 6.0, 1.0, 1.0, 1.0]
