from typing import assert_type

import numpy as np
from jaxtyping import Float64


def elementwise(x: Float64[np.ndarray, "n d"], row: Float64[np.ndarray, "d"]) -> None:
    assert_type(np.exp(x), Float64[np.ndarray, "n d"])
    assert_type(np.log(np.sqrt(x)), Float64[np.ndarray, "n d"])
    assert_type(np.tanh(x).T, Float64[np.ndarray, "d n"])
    assert_type(np.maximum(x, 0.0), Float64[np.ndarray, "n d"])
    assert_type(np.add(x, row), Float64[np.ndarray, "n d"])
    assert_type(np.multiply(row, x), Float64[np.ndarray, "n d"])


def example() -> None:
    elementwise(np.ones((2, 3)), np.ones(3))
