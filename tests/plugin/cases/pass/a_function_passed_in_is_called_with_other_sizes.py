"""The names in a `Callable` are those of the call, where the arguments are no other's."""

from collections.abc import Callable

import numpy as np
from jaxtyping import Float


def matrix(
    kernel: Callable[
        [Float[np.ndarray, "n d"], Float[np.ndarray, "m d"]], Float[np.ndarray, "n m"]
    ],
    x: Float[np.ndarray, "n d"],
    z: Float[np.ndarray, "m d"],
) -> Float[np.ndarray, "n n"]:
    cross = kernel(z, x)
    assert cross.shape == (len(z), len(x))
    return kernel(x, x)


def linear(a: Float[np.ndarray, "p k"], b: Float[np.ndarray, "q k"]) -> Float[np.ndarray, "p q"]:
    return a @ b.T


class Process:
    def __init__(
        self,
        kernel: Callable[
            [Float[np.ndarray, "n d"], Float[np.ndarray, "m d"]], Float[np.ndarray, "n m"]
        ],
        x: Float[np.ndarray, "n d"],
    ) -> None:
        self.kernel = kernel
        self.x = x

    def predict(self, z: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "m n"]:
        own = self.kernel(z, z)
        return own @ self.kernel(z, self.x)


def example() -> None:
    matrix(linear, np.ones((2, 3)), np.ones((4, 3)))
    Process(linear, np.ones((2, 3))).predict(np.ones((4, 3)))
