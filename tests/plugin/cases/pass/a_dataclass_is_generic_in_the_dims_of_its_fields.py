from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


@dataclass(frozen=True)
class Linear:
    w: Float[np.ndarray, "inp out"]
    b: Float[np.ndarray, "out"]

    def __call__(self, x: Float[np.ndarray, "batch inp"]) -> Float[np.ndarray, "batch out"]:
        return x @ self.w + self.b

    def gradient(
        self, x: Float[np.ndarray, "batch inp"], g: Float[np.ndarray, "batch out"]
    ) -> "Linear":
        return Linear(x.T @ g, g.sum(axis=0))


@dataclass
class Network:
    first: Linear
    second: Linear

    def __call__(self, x: Float[np.ndarray, "batch inp"]) -> Float[np.ndarray, "batch out"]:
        h = np.tanh(self.first(x))
        return self.second(h)


def network(
    w: Float[np.ndarray, "inp hidden"],
    b: Float[np.ndarray, "hidden"],
    x: Float[np.ndarray, "n inp"],
) -> Float[np.ndarray, "n hidden"]:
    layer = Linear(w, b)
    return layer(x)


def example() -> None:
    w, b = np.ones((3, 2)), np.ones(2)
    assert network(w, b, np.ones((4, 3))).shape == (4, 2)
    model = Network(Linear(w, b), Linear(w.T, np.ones(3)))
    assert model(np.ones((4, 3))).shape == (4, 3)
    gradient = model.first.gradient(np.ones((4, 3)), np.ones((4, 2)))
    assert gradient.w.shape == (3, 2)
