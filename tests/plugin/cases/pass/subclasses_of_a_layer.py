from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inp out"]

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w


@dataclass
class Affine(Linear):
    b: Float[np.ndarray, "out"]

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return super().__call__(x) + self.b


class Rectified(Linear):
    def __call__(self, x: Float[np.ndarray, "rows inp"]) -> Float[np.ndarray, "rows out"]:
        return np.maximum(super().__call__(x), 0.0)


def apply(layers: list[Linear], x: Float[np.ndarray, "n _"]) -> Float[np.ndarray, "n _"]:
    for layer in layers:
        x = layer(x)
    return x


def example() -> None:
    layers = [Linear(np.ones((3, 2))), Affine(np.ones((2, 4)), np.ones(4)), Rectified(np.eye(4))]
    assert apply(layers, np.ones((5, 3))).shape == (5, 4)
