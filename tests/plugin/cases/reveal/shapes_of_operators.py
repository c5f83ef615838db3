from typing import assert_type

import numpy as np
from jaxtyping import Float64


def products(
    a: Float64[np.ndarray, "n k"], b: Float64[np.ndarray, "k m"], v: Float64[np.ndarray, "k"]
) -> None:
    assert_type(a @ b, Float64[np.ndarray, "n m"])
    assert_type(a @ v, Float64[np.ndarray, "n"])
    assert_type(v @ b, Float64[np.ndarray, "m"])
    assert_type(a.T, Float64[np.ndarray, "k n"])
    assert_type((a @ b).T, Float64[np.ndarray, "m n"])
    assert_type(np.matmul(a, b), Float64[np.ndarray, "n m"])
    assert_type(np.dot(a, v), Float64[np.ndarray, "n"])
    assert_type(np.transpose(a), Float64[np.ndarray, "k n"])


def broadcasting(
    x: Float64[np.ndarray, "n d"],
    row: Float64[np.ndarray, "d"],
    column: Float64[np.ndarray, "n 1"],
    batch: Float64[np.ndarray, "b 1 d"],
) -> None:
    assert_type(x + row, Float64[np.ndarray, "n d"])
    assert_type(row - x, Float64[np.ndarray, "n d"])
    assert_type(x * column, Float64[np.ndarray, "n d"])
    assert_type(column / row, Float64[np.ndarray, "n d"])
    assert_type(x + batch, Float64[np.ndarray, "b n d"])
    assert_type(-x, Float64[np.ndarray, "n d"])
    assert_type(x**2, Float64[np.ndarray, "n d"])
    assert_type(1.0 - x, Float64[np.ndarray, "n d"])
    assert_type(x / 2.0, Float64[np.ndarray, "n d"])


def example() -> None:
    products(np.ones((2, 3)), np.ones((3, 4)), np.ones(3))
    broadcasting(np.ones((2, 3)), np.ones(3), np.ones((2, 1)), np.ones((5, 1, 3)))
