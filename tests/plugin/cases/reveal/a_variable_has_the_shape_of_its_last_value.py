from typing import assert_type

import numpy as np
from jaxtyping import Float64


def rebound(x: Float64[np.ndarray, "n d"], w: Float64[np.ndarray, "d k"], flip: bool) -> None:
    h = x
    assert_type(h, Float64[np.ndarray, "n d"])
    h = h @ w
    assert_type(h, Float64[np.ndarray, "n k"])
    x = x.T
    assert_type(x, Float64[np.ndarray, "d n"])
    y = w if flip else w * 2.0
    assert_type(y, Float64[np.ndarray, "d k"])
    if flip:
        h = h * 2.0
    assert_type(h, Float64[np.ndarray, "n k"])
    for _ in range(3):
        h = h + 1.0
    assert_type(h, Float64[np.ndarray, "n k"])


def example() -> None:
    rebound(np.ones((2, 3)), np.ones((3, 4)), flip=True)
