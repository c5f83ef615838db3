from abc import ABC, abstractmethod

import numpy as np
from jaxtyping import Float


class Layer(ABC):
    @abstractmethod
    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]: ...

    @property
    def parameters(self) -> dict[str, np.ndarray]:
        return {}


class Dense(Layer):
    def __init__(self, inp: int, out: int) -> None:
        self.w = np.random.default_rng(0).normal(size=(inp, out))
        self.b = np.zeros(out)

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w + self.b

    @property
    def parameters(self) -> dict[str, np.ndarray]:
        return {"w": self.w, "b": self.b}


class Relu(Layer):
    def __call__(self, x: Float[np.ndarray, "batch d"]) -> Float[np.ndarray, "batch d"]:
        return np.maximum(x, 0.0)


class Sequential(Layer):
    def __init__(self, *layers: Layer) -> None:
        self.layers = layers

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        for layer in self.layers:
            x = layer(x)
        return x


def example() -> None:
    model = Sequential(Dense(3, 5), Relu(), Dense(5, 2))
    assert model(np.ones((4, 3))).shape == (4, 2)
