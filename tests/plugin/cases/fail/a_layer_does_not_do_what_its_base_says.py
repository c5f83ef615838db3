from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable

import numpy as np
from jaxtyping import Float


@runtime_checkable
class Layer(Protocol):
    def forward(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]: ...


class Map(ABC):
    @abstractmethod
    def forward(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]: ...


class Images(Map):
    def __init__(self, w: Float[np.ndarray, "d k"]) -> None:
        self.w = w

    def forward(self, x: Float[np.ndarray, "n d channels"]) -> Float[np.ndarray, "n k"]:
    # E: Argument 1 of "forward" is incompatible with supertype "Map"; supertype defines the argument type as "Float[ndarray, 'n d']"  [override]
    # N: This violates the Liskov substitution principle
    # N: See https://mypy.readthedocs.io/en/stable/common_issues.html#incompatible-overrides
        return x.sum(axis=2) @ self.w


class Rows(Map):
    def __init__(self, w: Float[np.ndarray, "d k"]) -> None:
        self.w = w

    def forward(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    # E: Return type "Float[ndarray, 'n']" of "forward" incompatible with return type "Float[ndarray, 'n _']" in supertype "Map"  [override]
        return (x @ self.w).sum(axis=1)


class Volumes:
    def __init__(self, w: Float[np.ndarray, "d k"]) -> None:
        self.w = w

    def forward(self, x: Float[np.ndarray, "n d channels"]) -> Float[np.ndarray, "n k"]:
        return x.sum(axis=2) @ self.w


def run(layer: Layer | Map, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n _"]:
    return layer.forward(x)


def mistake_argument() -> None:
    run(Images(np.ones((3, 2))), np.ones((4, 3)))


def mistake_result() -> None:
    run(Rows(np.ones((3, 2))), np.ones((4, 3)))


def mistake_protocol() -> None:
    run(Volumes(np.ones((3, 2))), np.ones((4, 3)))
    # E: Argument 1 to "run" has incompatible type "Volumes[3, 2]"; expected "Layer | Map"  [arg-type]
    # N: Following member(s) of "Volumes[3, 2]" have conflicts:
    # N:     Expected:
    # N:         def forward(self, x: Float[ndarray, 'n d']) -> Float[ndarray, 'n _']
    # N:     Got:
    # N:         def forward(self, x: Float[ndarray, 'n 3 channels']) -> Float[ndarray, 'n 2']
