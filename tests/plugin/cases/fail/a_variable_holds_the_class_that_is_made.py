"""`cls(...)` and its like are checked as the call of the class by its name is."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


class Scaler:
    def __init__(self, mean: Float[np.ndarray, "d"], std: Float[np.ndarray, "d"]) -> None:
        self.held = [mean, std]

    @classmethod
    def fit(cls, x: Float[np.ndarray, "n d"]) -> "Scaler":
        return cls(x.mean(axis=0), x.std(axis=1))
        # E: argument "std" of "Scaler" needs size "d" on axis 0, got "n"  [shape-mismatch]
        # N: "Scaler" takes "d", got "n"
        # N: in "Scaler": d = "d" from argument "mean"

    def again(self, x: Float[np.ndarray, "n d"]) -> "Scaler":
        return type(self)(x[0], x[:, 0])
        # E: argument "std" of "Scaler" needs size "d" on axis 0, got "n"  [shape-mismatch]
        # N: "Scaler" takes "d", got "n"
        # N: in "Scaler": d = "d" from argument "mean"


@dataclass
class Linear:
    w: Float[np.ndarray, "i o"]
    b: Float[np.ndarray, "o"]

    @classmethod
    def of_weights(cls, w: Float[np.ndarray, "i o"]) -> "Linear":
        return cls(b=w[:, 0], w=w)
        # E: argument "b" of "Linear" needs size "o" on axis 0, got "i"  [shape-mismatch]
        # N: "Linear" takes "o", got "i"
        # N: in "Linear": i = "i", o = "o" from argument "w"


def made_by(kind: type[Scaler], x: Float[np.ndarray, "n m"]) -> Scaler:
    return kind(x[0], x[:, 0])
    # E: argument "std" of "Scaler" needs size "m" on axis 0, got "n"  [shape-mismatch]
    # N: "Scaler" takes "d", got "n"
    # N: in "Scaler": d = "m" from argument "mean"


def mistake_fit() -> None:
    Scaler.fit(np.ones((3, 2)))


def mistake_again() -> None:
    Scaler(np.ones(1), np.ones(1)).again(np.ones((3, 2)))


def mistake_of_weights() -> None:
    Linear.of_weights(np.ones((3, 2)))


def mistake_made_by() -> None:
    made_by(Scaler, np.ones((3, 2)))
