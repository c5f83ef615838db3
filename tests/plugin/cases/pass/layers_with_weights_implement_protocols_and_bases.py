from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from jaxtyping import Float


@runtime_checkable
class Layer(Protocol):
    def forward(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]: ...


class Map(ABC):
    @property
    @abstractmethod
    def weight(self) -> Float[np.ndarray, "d k"]: ...

    @abstractmethod
    def forward(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]: ...

    def scaled(self, x: Float[np.ndarray, "n d"], by: float) -> Float[np.ndarray, "n d"]:
        return x * by

    @classmethod
    def identity(cls, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return x


class Dense:
    def __init__(self, w: Float[np.ndarray, "inp out"]) -> None:
        self.w = w

    def forward(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w


class Linear(Map):
    def __init__(self, w: Float[np.ndarray, "d k"]) -> None:
        self.w = w

    @property
    def weight(self) -> Float[np.ndarray, "d k"]:
        return self.w

    def forward(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]:
        return x @ self.w

    def scaled(self, x: Float[np.ndarray, "n d"], by: float) -> Float[np.ndarray, "n d"]:
        return x * by

    @classmethod
    def identity(cls, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return x


@dataclass
class Scale(Layer):
    gamma: Float[np.ndarray, "d"]

    def forward(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return x * self.gamma


def run(layers: Sequence[Layer], x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n _"]:
    for layer in layers:
        x = layer.forward(x)
    return x


def first(layer: Layer | None, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n _"]:
    return x if layer is None else layer.forward(x)


def example_protocol() -> None:
    dense, scale = Dense(np.ones((3, 2))), Scale(np.ones(2))
    layers: list[Layer] = [dense, scale, Dense(np.ones((2, 5)))]
    assert run(layers, np.ones((4, 3))).shape == (4, 5)
    weighted = [dense, Dense(np.ones((2, 5)))]
    assert run(weighted, np.ones((4, 3))).shape == (4, 5)
    assert run((dense, scale), np.ones((4, 3))).shape == (4, 2)
    assert first(dense, np.ones((4, 3))).shape == (4, 2)


def example_base() -> None:
    maps: list[Map] = [Linear(np.ones((3, 2))), Linear(np.ones((2, 5)))]
    x = np.ones((4, 3))
    for each in maps:
        x = each.forward(each.scaled(x, 2.0))
    assert x.shape == (4, 5)
