"""Of an array without known rank NumPy returns an array or a number: neither use is a mistake."""

import numpy as np
from jaxtyping import Bool, Float


def root_mean_square(errors: np.ndarray, scale: np.ndarray) -> float:
    ratios = errors / scale
    return np.sqrt(np.mean(ratios**2))


def mean_of_product(x: np.ndarray, y: np.ndarray) -> float:
    return np.mean(np.heaviside(x, 0) * y, axis=None)


def area(points: np.ndarray) -> float:
    total = np.dot(points[0], points[1])
    return abs(total / 2)


def likelihood(values: np.ndarray, sigma: float) -> float:
    product = 1.0
    for value in values:
        product *= np.exp(-0.5 * ((1 - value) / sigma) ** 2)
    return product


def losses(x: Float[np.ndarray, "n d"], y: np.ndarray) -> list[float]:
    out: list[float] = []
    out.append(np.mean((x - y) ** 2))
    return out


def reached(position: np.ndarray, goal: np.ndarray) -> Bool[np.ndarray, "n"]:
    inside = (position >= 0).all(axis=1)
    return (position == goal).all(axis=1) & inside


def example() -> None:
    x = np.ones(3)
    assert root_mean_square(x, x) == 1.0
    assert mean_of_product(x, x) == 1.0
    assert area(np.eye(2)) == 0.0
    assert likelihood(x, 1.0) == 1.0
    assert losses(np.ones((4, 3)), x) == [0.0]
    reached(np.ones((3, 2)), np.ones(2))
