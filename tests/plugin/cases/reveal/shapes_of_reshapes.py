from typing import assert_type

import numpy as np
from jaxtyping import Float64


def reshaped(x: Float64[np.ndarray, "n h w"]) -> None:
    n, h, w = x.shape
    assert_type(x.reshape(n, h * w), Float64[np.ndarray, "n h*w"])
    assert_type(x.reshape((n, -1)), Float64[np.ndarray, "n h*w"])
    assert_type(x.reshape(-1), Float64[np.ndarray, "n*h*w"])
    assert_type(x.reshape(n, 1, h, w), Float64[np.ndarray, "n 1 h w"])
    assert_type(np.reshape(x, (h, n, w)), Float64[np.ndarray, "h n w"])
    assert_type(x.transpose(2, 0, 1), Float64[np.ndarray, "w n h"])
    assert_type(np.transpose(x, (0, 2, 1)), Float64[np.ndarray, "n w h"])


def joined(x: Float64[np.ndarray, "n d"], y: Float64[np.ndarray, "m d"]) -> None:
    assert_type(np.concatenate([x, y]), Float64[np.ndarray, "m+n d"])
    assert_type(np.concatenate((x, x), axis=1), Float64[np.ndarray, "n 2*d"])


def example() -> None:
    reshaped(np.ones((2, 3, 4)))
    joined(np.ones((2, 3)), np.ones((4, 3)))
