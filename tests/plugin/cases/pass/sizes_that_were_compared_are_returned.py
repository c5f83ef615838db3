"""After a comparison the names may be one size: also where mypy itself compares the types."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


def other(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "n d"]:
    if len(x) != len(y):
        raise ValueError("as many rows are needed")
    z: Float[np.ndarray, "n d"] = y
    return y * 2 + z


def square(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n n"]:
    n, d = x.shape
    assert n == d, "a square is needed"
    return x


def pair(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m e"]
) -> tuple[Float[np.ndarray, "n d"], list[Float[np.ndarray, "n d"]]]:
    assert x.shape == y.shape
    return y, [x, y]


def batches(
    x: Float[np.ndarray, "*b d"], y: Float[np.ndarray, "*c d"]
) -> Float[np.ndarray, "*b d"]:
    assert x.shape == y.shape
    return x + y


def padded(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "4 d"]:
    n, d = x.shape
    if n == 4:
        return x
    return np.concatenate([x, np.zeros((4 - n, d))])


def halves(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    half = x.shape[1] // 2
    left, right = x[:, :half], x[:, half : 2 * half]
    return np.concatenate([-right, left], axis=1)


@dataclass
class Layer:
    w: Float[np.ndarray, "inp out"]

    def square(self) -> Float[np.ndarray, "inp inp"]:
        assert self.w.shape[0] == self.w.shape[1]
        return self.w


def example() -> None:
    x = np.ones((4, 3))
    assert other(x, x).shape == (4, 3)
    assert square(x[:3]).shape == (3, 3)
    assert pair(x, x)[0].shape == (4, 3)
    assert batches(x, x).shape == (4, 3)
    assert padded(x[:2]).shape == (4, 3)
    assert halves(np.ones((2, 4))).shape == (2, 4)
    assert Layer(x[:3]).square().shape == (3, 3)
