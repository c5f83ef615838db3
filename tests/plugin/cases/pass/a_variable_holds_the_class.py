"""`cls(...)` and its like make an object of any sizes, as the class's own name does."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


class Scaler:
    def __init__(self, mean: Float[np.ndarray, "d"], std: Float[np.ndarray, "d"]) -> None:
        self.held = [mean, std]

    @classmethod
    def fit(cls, x: Float[np.ndarray, "n d"]) -> "Scaler":
        return cls(x.mean(axis=0), x.std(axis=0))

    @classmethod
    def of_one(cls, d: Float[np.ndarray, "d"]) -> "Scaler":
        return cls(d[:1], np.ones(1))

    def doubled(self, x: Float[np.ndarray, "k"]) -> "Scaler":
        return type(self)(x, x * 2)

    def halved(self, x: Float[np.ndarray, "k"]) -> "Scaler":
        return self.__class__(std=x, mean=x / 2)


@dataclass
class Linear:
    w: Float[np.ndarray, "i o"]
    b: Float[np.ndarray, "o"]

    @classmethod
    def both_ways(cls, w: Float[np.ndarray, "i o"]) -> tuple["Linear", "Linear"]:
        return cls(w, w[0]), cls(w.T, w[:, 0])

    def transposed(self) -> "Linear":
        return type(self)(self.w.T, self.w[:, 0])


def made_by(kind: type[Scaler], x: Float[np.ndarray, "n"]) -> Scaler:
    return kind(x, x + 1)


def example() -> None:
    scaler = Scaler.fit(np.eye(3))
    assert Scaler.of_one(np.ones(3)).held[0].shape == (1,)
    assert scaler.doubled(np.ones(4)).halved(np.ones(2)).held[1].shape == (2,)
    assert made_by(Scaler, np.ones(2)).held[1].shape == (2,)


def example_of_fields() -> None:
    ahead, back = Linear.both_ways(np.ones((3, 2)))
    assert ahead.transposed().w.shape == back.w.shape == (2, 3)
