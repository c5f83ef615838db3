from typing import assert_type

import numpy as np
from jaxtyping import Float64


def by_axis(x: Float64[np.ndarray, "n h w"]) -> None:
    assert_type(x.sum(axis=0), Float64[np.ndarray, "h w"])
    assert_type(x.mean(axis=-1), Float64[np.ndarray, "n h"])
    assert_type(x.max(axis=1, keepdims=True), Float64[np.ndarray, "n 1 w"])
    assert_type(np.sum(x, axis=(1, 2)), Float64[np.ndarray, "n"])
    assert_type(np.mean(x, 1), Float64[np.ndarray, "n w"])
    assert_type(np.max(x, axis=(0, -1), keepdims=True), Float64[np.ndarray, "1 h 1"])
    assert_type(x.sum(keepdims=True), Float64[np.ndarray, "1 1 1"])


def example() -> None:
    by_axis(np.ones((2, 3, 4)))
