"""An attribute without an annotation is read before mypy has seen all that is assigned to it."""

import numpy as np
from jaxtyping import Float, Int


class Model:
    def __init__(self) -> None:
        self.state = np.zeros(0)
        self.scale = np.ones(1)
        self.labels = np.zeros(3)
        self.first, self.second = np.zeros(2), np.zeros(3)

    def scaled(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return (x + self.state) * self.scale

    def fitted(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d d"]:
        self.scale = self.scale * x.std(axis=0)
        self.state = x.mean(axis=0)
        self.state = np.outer(self.state, self.state)
        self.first, self.second = self.second, x
        return self.state

    def with_labels(self, labels: Int[np.ndarray, "n"]) -> Int[np.ndarray, "n"]:
        self.labels = labels
        return self.labels

    def reset(self) -> None:
        self.state = np.zeros((1, 1, 1))

    def counted(self) -> Int[np.ndarray, "n"]:
        return self.labels


def example() -> None:
    model, x = Model(), np.ones((4, 3))
    assert model.fitted(x).shape == (3, 3)
    model.reset()
    assert Model().fitted(x).shape == (3, 3)
    assert model.with_labels(np.arange(3)).shape == (3,)
    assert model.counted().shape == (3,)
    model.state = np.zeros(3)
    assert model.scaled(x).shape == (4, 3)
