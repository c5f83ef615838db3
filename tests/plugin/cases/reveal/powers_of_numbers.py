"""`(2 / n) ** 0.5` scales an array; to typeshed it may be anything."""

from typing import assert_type

import numpy as np
from jaxtyping import Float, Float64, Shaped


def weights(
    rng: np.random.Generator, x: Float[np.ndarray, "n d"], hidden: int
) -> Float64[np.ndarray, "d 3"]:
    d = x.shape[1]
    w = rng.standard_normal((d, 3)) * (2 / d) ** 0.5
    assert_type(w, Float64[np.ndarray, "d 3"])
    assert_type(hidden**-0.5 * w, Float64[np.ndarray, "d 3"])
    scale = (2 / hidden) ** 0.5
    assert_type(w * scale, Float64[np.ndarray, "d 3"])
    assert_type(np.multiply(w, 2**hidden), Shaped[np.ndarray, "d 3"])
    assert_type(np.multiply(2 * 2**hidden, w), Shaped[np.ndarray, "d 3"])
    return w


def decayed(w: Float64[np.ndarray, "n d"], rate: float, step: int) -> Float64[np.ndarray, "n d"]:
    w = w - rate * 0.9**step * w / (1 - rate**step)
    assert_type(w, Float64[np.ndarray, "n d"])
    return w


def grids(levels: int) -> list[Float64[np.ndarray, "points"]]:
    return [np.zeros(2**level) for level in range(levels)]


def example() -> None:
    w = weights(np.random.default_rng(0), np.ones((5, 4)), 8)
    assert decayed(w, 0.1, 3).shape == (4, 3)
    assert [grid.size for grid in grids(3)] == [1, 2, 4]
