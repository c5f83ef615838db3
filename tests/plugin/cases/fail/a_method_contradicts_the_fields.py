from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inp out"]
    b: Float[np.ndarray, "out"]

    def __call__(self, x: Float[np.ndarray, "batch inp"]) -> Float[np.ndarray, "batch out"]:
        return self.w @ x + self.b
        # E: "@" needs equal inner dimensions, got "out" and "batch"  [shape-mismatch]
        # N: left is "inp out", right is "batch inp"
        # N: did you mean "x @ self.w"?

    def transposed(self) -> Float[np.ndarray, "out inp"]:
        return self.w
        # E: return value of "transposed" needs size "out" on axis 0, got "inp"  [shape-mismatch]
        # N: expected "out inp", got "inp out"
        # N: did you mean "self.w.T"?


class Scaler:
    mean: Float[np.ndarray, "d"]

    def __init__(self, x: Float[np.ndarray, "n d"]) -> None:
        self.mean = x.mean(axis=1)
        # E: attribute "self.mean" needs size "d" on axis 0, got "n"  [shape-mismatch]
        # N: did you mean "axis=0"?

    def __call__(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return x - self.mean


def mistake_call() -> None:
    Linear(np.ones((3, 2)), np.ones(2))(np.ones((4, 3)))


def unnoticed_transposed() -> None:
    """At run time the names of a method have nothing to do with those of the fields."""
    Linear(np.ones((3, 2)), np.ones(2)).transposed()


def mistake_scaler() -> None:
    Scaler(np.ones((4, 3)))(np.ones((4, 3)))
