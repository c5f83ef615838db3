from dataclasses import dataclass, field
from typing import ClassVar

import attrs
import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inputs outputs"]
    b: Float[np.ndarray, "outputs"] = field(default_factory=lambda: np.zeros(2))
    axis: Float[np.ndarray, "3"] = field(default_factory=lambda: np.zeros(3), repr=False)
    history: list[Float[np.ndarray, "outputs"]] = field(default_factory=list)
    named: dict[str, Float[np.ndarray, "outputs"]] = field(default_factory=dict)
    mask: Float[np.ndarray, "outputs"] | None = None


@attrs.define
class Scale:
    w: Float[np.ndarray, "inputs outputs"]
    b: Float[np.ndarray, "outputs"] = attrs.field(factory=lambda: np.zeros(2))
    c: Float[np.ndarray, "outputs"] = attrs.Factory(lambda: np.zeros(2))
    d: Float[np.ndarray, "outputs"] = attrs.field(default=None, converter=np.asarray)
    e: Float[np.ndarray, "outputs"] = attrs.field()

    @e.default
    def _no_change(self) -> Float[np.ndarray, "outputs"]:
        return np.zeros(self.w.shape[1])


class Plain:
    w: Float[np.ndarray, "inputs outputs"] = np.zeros((3, 2))
    scale: ClassVar[Float[np.ndarray, "several"]] = np.ones(4)


def example() -> None:
    w = np.ones((3, 2))
    assert (Linear(w).b + np.ones(2)).shape == (2,)
    assert (Linear(w, np.ones(2)).b + np.ones(2)).shape == (2,)
    assert Scale(w, np.ones(2)).c.shape == (2,)
    assert Plain().w.shape == (3, 2)
    assert Plain.scale.shape == (4,)
