from typing import Protocol, runtime_checkable

import numpy as np
from jaxtyping import Float


@runtime_checkable
class Layer(Protocol):
    def __call__(self, x: Float[np.ndarray, "n d"], /) -> Float[np.ndarray, "n k"]: ...


class Dense:
    def __init__(self, w: np.ndarray) -> None:
        self.w = w

    def __call__(self, h: Float[np.ndarray, "batch inp"], /) -> Float[np.ndarray, "batch out"]:
        return h @ self.w


def double(x: Float[np.ndarray, "rows d"]) -> Float[np.ndarray, "rows d"]:
    return 2.0 * x


def run(layers: list[Layer], x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n _"]:
    for layer in layers:
        x = layer(x)
    return x


def example() -> None:
    assert run([Dense(np.ones((3, 2))), double], np.ones((4, 3))).shape == (4, 2)
