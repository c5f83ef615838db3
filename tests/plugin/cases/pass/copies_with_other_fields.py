from dataclasses import dataclass, replace

import attrs
import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inputs outputs"]
    b: Float[np.ndarray, "outputs"]
    name: str = "linear"

    def with_weights(self, w: Float[np.ndarray, "others outputs"]) -> "Linear":
        return replace(self, w=w)

    def renamed(self, name: str) -> "Linear":
        return replace(self, name=name)

    def scaled(self, factor: float) -> "Linear":
        return replace(self, w=self.w * factor, b=self.b * factor)


@dataclass
class Masked(Linear):
    mask: Float[np.ndarray, "inputs"] | None = None


@attrs.frozen
class Scale:
    w: Float[np.ndarray, "inputs outputs"]
    b: Float[np.ndarray, "outputs"]


def with_seven_inputs(linear: Linear) -> Linear:
    return replace(linear, w=np.ones((7, 3)))


W = np.ones((3, 2))
B = np.ones(2)


def example() -> None:
    linear = Linear(W, B)
    assert (replace(linear, b=np.ones(2)).b + np.ones(2)).shape == (2,)
    assert (replace(linear, w=np.ones((5, 2))).w + np.ones((5, 2))).shape == (5, 2)
    wide = replace(linear, w=np.ones((5, 4)), b=np.ones(4))
    assert (wide.w + np.ones((5, 4))).shape == (5, 4)
    assert (linear.with_weights(np.ones((5, 2))).w + np.ones((5, 2))).shape == (5, 2)
    assert (linear.renamed("first").scaled(2.0).w + W).shape == (3, 2)
    assert replace(linear, **{"name": "other"}).name == "other"


def example_of_other_classes() -> None:
    assert replace(Masked(W, B, mask=np.ones(3)), b=np.zeros(2)).b.shape == (2,)
    assert (attrs.evolve(Scale(W, B), b=np.zeros(2)).b + B).shape == (2,)
    assert (attrs.evolve(Scale(W, B), w=np.ones((5, 2))).w + np.ones((5, 2))).shape == (5, 2)
    assert with_seven_inputs(Linear(np.ones((2, 3)), np.ones(3))).w.shape == (7, 3)
