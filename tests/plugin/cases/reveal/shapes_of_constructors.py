from typing import assert_type

import numpy as np
from jaxtyping import Float64


def from_numbers() -> None:
    assert_type(np.zeros((2, 3)), Float64[np.ndarray, "2 3"])
    assert_type(np.ones(4), Float64[np.ndarray, "4"])
    assert_type(np.empty([2, 3]), Float64[np.ndarray, "2 3"])
    assert_type(np.zeros(()), Float64[np.ndarray, ""])


def from_dims(x: Float64[np.ndarray, "n d"]) -> None:
    n, d = x.shape
    assert_type(np.zeros((n, d)), Float64[np.ndarray, "n d"])
    assert_type(np.zeros((x.shape[1], len(x))), Float64[np.ndarray, "d n"])
    assert_type(np.ones(x.shape), Float64[np.ndarray, "n d"])
    assert_type(np.ones((n, d + 1)), Float64[np.ndarray, "n d+1"])
    assert_type(np.ones((2 * n, d)), Float64[np.ndarray, "2*n d"])
    assert_type(np.zeros_like(x), Float64[np.ndarray, "n d"])


def example() -> None:
    from_numbers()
    from_dims(np.ones((2, 3)))
