from typing import Any, assert_type

import numpy as np
from einops import einsum
from jaxtyping import Float64, Shaped


def project(
    x: Float64[np.ndarray, "n d"], w: Float64[np.ndarray, "d k"]
) -> Float64[np.ndarray, "n k"]:
    return x @ w


def appended(x: Float64[np.ndarray, "n"]) -> Float64[np.ndarray, "n+1"]:
    return np.concatenate([x, np.ones(1)])


def per_batch(x: Float64[np.ndarray, "*batch d"]) -> Float64[np.ndarray, "*batch"]:
    return x.sum(axis=-1)


def calls(x: Float64[np.ndarray, "rows 3"], w: Float64[np.ndarray, "3 out"]) -> None:
    assert_type(project(x, w), Float64[np.ndarray, "rows out"])
    assert_type(project(w=w, x=x), Float64[np.ndarray, "rows out"])
    assert_type(project(np.ones((5, 3)), w), Float64[np.ndarray, "5 out"])
    assert_type(appended(x.sum(axis=1)), Float64[np.ndarray, "rows+1"])
    assert_type(appended(np.ones(4)), Float64[np.ndarray, "5"])
    assert_type(per_batch(x), Float64[np.ndarray, "rows"])
    assert_type(per_batch(np.ones((2, 4, 3))), Float64[np.ndarray, "2 4"])


def calls_of_einops(x: Float64[np.ndarray, "n d"], y: Any) -> None:
    assert_type(einsum(x, y, "i k, j k -> i j"), Shaped[np.ndarray, "n _"])
    assert_type(einsum(y, y, "i k, j k -> i j"), Any)


def example() -> None:
    calls(np.ones((4, 3)), np.ones((3, 2)))
    calls_of_einops(np.ones((4, 3)), np.ones((2, 3)))
