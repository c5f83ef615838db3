# executed since jaxtyping 0.3.2
"""Imports its caller, which imports it."""

import numpy as np
from jaxtyping import Float

import import_cycle_of_models


class Dense:
    w: Float[np.ndarray, "inp out"]

    def __init__(self, w: Float[np.ndarray, "inp out"]) -> None:
        self.w = w

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w

    def model(self) -> "import_cycle_of_models.Model":
        return import_cycle_of_models.Model([self])


def example() -> None:
    assert Dense(np.ones((3, 3))).model()(np.ones((2, 3))).shape == (2, 3)
