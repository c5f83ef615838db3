"""Attributes without an annotation that hold what the constructor takes."""

import numpy as np
from jaxtyping import Float, Int

Weights = Float[np.ndarray, "i o"]


class Linear:
    def __init__(self, w: Weights, b: Float[np.ndarray, "o"] | None = None) -> None:
        self.w = w
        self.b = np.zeros(w.shape[1]) if b is None else b

    def __call__(self, x: Float[np.ndarray, "n i"]) -> Float[np.ndarray, "n o"]:
        return self.centered(x) @ self.w + self.b

    @staticmethod
    def centered(x: Float[np.ndarray, "n i"]) -> Float[np.ndarray, "n i"]:
        return x - x.mean(axis=0)

    def logits(self, x: Float[np.ndarray, "n i"]) -> Float[np.ndarray, "n o"]:
        return self.centered(self(x))

    def step(self, grad: Float[np.ndarray, "i o"]) -> None:
        self.w -= grad
        self.b = self.b - grad.sum(axis=0)

    def pruned(self, keep: int) -> "Linear":
        return Linear(self.w[:, :keep], self.b[:keep])

    def prune(self, keep: int) -> None:
        self.w = self.w[:, :keep]
        self.b = self.b[:keep]


class Data:
    """Another `x` with the same names has rows of its own."""

    def __init__(self, x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"]) -> None:
        self.x, self.y = x, np.asarray(y)

    def nearest(self, x: Float[np.ndarray, "n d"]) -> Int[np.ndarray, "n"]:
        return self.y[self.distances(x, self.x).argmin(axis=1)]

    def distances(
        self, a: Float[np.ndarray, "n d"], b: Float[np.ndarray, "m d"]
    ) -> Float[np.ndarray, "n m"]:
        return ((a[:, None] - b) ** 2).sum(axis=2)

    def split(self, k: int) -> tuple["Data", "Data"]:
        return Data(self.x[:k], self.y[:k]), Data(self.x[k:], self.y[k:])

    def joined(self, other: "Data") -> "Data":
        return Data(np.concatenate([self.x, other.x]), np.concatenate([self.y, other.y]))


class Recurrent:
    def __init__(self, wx: Float[np.ndarray, "d h"], wh: Float[np.ndarray, "h h"]) -> None:
        self.wx = wx.copy()
        self.wh = wh.copy()
        self.state = np.zeros(wh.shape[0])

    def step(self, x: Float[np.ndarray, "d"]) -> Float[np.ndarray, "h"]:
        self.state = np.tanh(x @ self.wx + self.state @ self.wh)
        return self.state

    def run(self, xs: Float[np.ndarray, "t d"]) -> Float[np.ndarray, "t h"]:
        return np.stack([self.step(x) for x in xs])


def two_layers(
    x: Float[np.ndarray, "n 4"], first: Float[np.ndarray, "4 k"], second: Float[np.ndarray, "k 2"]
) -> Float[np.ndarray, "n 2"]:
    return Linear(second)(np.tanh(Linear(first)(x)))


def replaced(layer: Linear, w: Float[np.ndarray, "3 3"]) -> Float[np.ndarray, "5 3"]:
    layer.w = w
    layer.b = w[0]
    return layer(np.ones((5, 3)))


def example() -> None:
    layer = Linear(np.ones((3, 2)))
    assert layer(np.ones((5, 3))).shape == layer.logits(np.ones((5, 3))).shape == (5, 2)
    layer.step(np.ones((3, 2)))
    assert layer.pruned(1).w.shape == (3, 1)
    layer.prune(1)
    assert replaced(layer, np.eye(3)).shape == (5, 3)
    assert two_layers(np.ones((5, 4)), np.ones((4, 3)), np.ones((3, 2))).shape == (5, 2)


def example_of_data() -> None:
    first, second = Data(np.eye(4), np.arange(4)).split(3)
    assert first.nearest(second.x).shape == (1,)
    assert len(second.joined(first).y) == 4


def example_of_a_state() -> None:
    assert Recurrent(np.ones((3, 2)), np.eye(2)).run(np.ones((5, 3))).shape == (5, 2)
