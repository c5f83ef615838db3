from dataclasses import dataclass
from typing import assert_type

import numpy as np
from jaxtyping import Float64


@dataclass
class Linear:
    w: Float64[np.ndarray, "inp out"]
    b: Float64[np.ndarray, "out"]

    def __call__(self, x: Float64[np.ndarray, "batch inp"]) -> Float64[np.ndarray, "batch out"]:
        return x @ self.w + self.b


def applied(x: Float64[np.ndarray, "n 784"], w: Float64[np.ndarray, "hidden 10"]) -> None:
    layer = Linear(np.ones((784, 128)), np.ones(128))
    assert_type(layer(x), Float64[np.ndarray, "n 128"])
    assert_type(layer.w, Float64[np.ndarray, "784 128"])
    other = Linear(w=w, b=np.zeros(10))
    assert_type(other.w.T, Float64[np.ndarray, "10 hidden"])


def example() -> None:
    applied(np.ones((2, 784)), np.ones((3, 10)))
