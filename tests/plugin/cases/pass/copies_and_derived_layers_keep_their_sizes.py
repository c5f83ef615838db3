"""Ways to get from one layer to another: copies, class methods, a model of layers."""

import copy
import dataclasses
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inp out"]
    b: Float[np.ndarray, "out"]

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w + self.b

    @classmethod
    def zeros(cls, inp: int, out: int) -> "Linear":
        return cls(np.zeros((inp, out)), np.zeros(out))

    @classmethod
    def of_weights(cls, w: Float[np.ndarray, "inp out"]) -> "Linear":
        return cls(w, np.zeros(w.shape[1]))

    @property
    def transposed(self) -> Float[np.ndarray, "out inp"]:
        return self.w.T

    def scaled(self, factor: float) -> "Linear":
        return dataclasses.replace(self, w=self.w * factor)

    def turned(self) -> "Linear":
        return Linear(self.w.T, np.zeros(self.w.shape[0]))


@dataclass
class Biased(Linear):
    shift: Float[np.ndarray, "inp"]

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return super().__call__(x + self.shift)


class Network:
    def __init__(self) -> None:
        self.one = Linear(np.zeros((3, 4)), np.zeros(4))
        self.two = Linear(np.zeros((4, 2)), np.zeros(2))

    def __call__(self, x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n 2"]:
        return self.two(np.tanh(self.one(x)))


def copied(x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n 4"]:
    layer = Linear(np.zeros((3, 4)), np.zeros(4))
    deep = copy.deepcopy(copy.copy(layer)).scaled(2.0)
    replaced = dataclasses.replace(deep, b=np.ones(4))
    return replaced(x) + x @ layer.transposed.T


def another_size(x: Float[np.ndarray, "n 5"]) -> Float[np.ndarray, "n 4"]:
    layer = Linear(np.zeros((3, 4)), np.zeros(4))
    layer = Linear(np.zeros((5, 4)), np.zeros(4))
    return dataclasses.replace(layer, w=np.ones((5, 4)))(x)


def made(x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n 4"]:
    return Linear.zeros(3, 4)(x) + Linear.of_weights(np.zeros((3, 4)))(x)


def chained(x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n 2"]:
    layers = (Linear(np.zeros((3, 4)), np.zeros(4)), Linear(np.zeros((4, 2)), np.zeros(2)))
    first, second = layers
    return layers[1](layers[0](x)) + second(first(x))


def example() -> None:
    x = np.ones((2, 3))
    assert copied(x).shape == (2, 4)
    assert another_size(np.ones((2, 5))).shape == (2, 4)
    assert made(x).shape == (2, 4)
    assert chained(x).shape == (2, 2)
    assert Network()(x).shape == (2, 2)
    assert Biased(np.ones((3, 4)), np.ones(4), np.ones(3))(x).shape == (2, 4)
    assert Linear.zeros(3, 4).turned().w.shape == (4, 3)
