# [shapeproof] class_dims = separate
# [shapeproof] set_allow_redefinition = false
"""A model keeps its training data `n d` in a field, and predicts on another `n d`."""

from dataclasses import dataclass, replace

import numpy as np
from jaxtyping import Float


@dataclass
class NearestNeighbor:
    x: Float[np.ndarray, "n d"]
    y: Float[np.ndarray, "n"]

    def predict(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
        nearest = [int(np.argmin(((self.x - row) ** 2).sum(axis=1))) for row in x]
        return self.y[nearest]

    def remember(self, x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> None:
        self.x = np.concatenate([self.x, x])
        self.y = np.concatenate([self.y, y])

    def project(self, basis: Float[np.ndarray, "d n"]) -> Float[np.ndarray, "m n"]:
        return self.x @ basis

    def moved(self, x: Float[np.ndarray, "m d"], y: Float[np.ndarray, "m"]) -> "NearestNeighbor":
        return replace(replace(self, x=x + 1, y=y), y=-y)

    @classmethod
    def of_zeros(cls, x: Float[np.ndarray, "n d"]) -> "NearestNeighbor":
        return cls(x, np.zeros(len(x)))

    @property
    def center(self) -> Float[np.ndarray, "d"]:
        return self.x.mean(axis=0)


class Scaler(NearestNeighbor):
    def scaled(self, x: Float[np.ndarray, "d n"]) -> Float[np.ndarray, "d n"]:
        return x * self.x.std()


class Written:
    x: Float[np.ndarray, "n d"]

    def __init__(self, x: Float[np.ndarray, "n d"]) -> None:
        self.x = x[::2]
        self.half: Float[np.ndarray, "n d"] = x

    def predict(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return x + self.half.mean(axis=0)


def predictions(
    x: Float[np.ndarray, "train d"],
    y: Float[np.ndarray, "train"],
    test: Float[np.ndarray, "test d"],
) -> Float[np.ndarray, "test"]:
    model = Scaler(x, y)
    model.remember(test, model.predict(test))
    return model.predict(model.scaled(test)) + Written(x).predict(test).sum(axis=1)


def example() -> None:
    x = np.arange(12.0).reshape(4, 3)
    assert predictions(x, np.arange(4.0), x[:2]).shape == (2,)
    assert NearestNeighbor(x, x[:, 0]).project(np.ones((3, 7))).shape == (4, 7)
    assert NearestNeighbor(x, x[:, 0]).center.shape == (3,)
    assert NearestNeighbor(x, x[:, 0]).moved(x[:2], x[:2, 0]).x.shape == (2, 3)
    assert NearestNeighbor.of_zeros(x).y.shape == (4,)
