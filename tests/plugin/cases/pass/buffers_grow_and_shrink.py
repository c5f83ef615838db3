"""An attribute gets more rows, or fewer: its names are those of what it holds from then on."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float, Int


class Process:
    x: Float[np.ndarray, "n d"]
    y: Float[np.ndarray, "n"]

    def __init__(self, x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> None:
        self.x = x
        self.y = y

    def add(self, x: Float[np.ndarray, "m d"], y: Float[np.ndarray, "m"]) -> None:
        self.x, self.y = np.vstack([self.x, x]), np.append(self.y, y)

    def add_one(self, x: Float[np.ndarray, "d"], y: float) -> None:
        self.x = np.concatenate([self.x, x[None]])
        self.y = np.append(self.y, y)

    def forget(self) -> None:
        self.x = self.x[1:]
        self.y = self.y[1:]


@dataclass
class Particles:
    place: Float[np.ndarray, "n d"]
    kind: Int[np.ndarray, "n"] | None = None

    def doubled(self) -> Float[np.ndarray, "n d"]:
        before = self.place
        self.place = np.repeat(self.place, 2, axis=0)
        self.kind = None if self.kind is None else np.concatenate([self.kind, self.kind])
        return before


def example() -> None:
    process = Process(np.ones((4, 3)), np.ones(4))
    process.add(np.ones((2, 3)), np.ones(2))
    process.add_one(np.ones(3), 1.0)
    process.forget()
    assert process.x.shape == (6, 3)
    assert process.y.shape == (6,)
    particles = Particles(np.ones((4, 3)), np.arange(4))
    assert particles.doubled().shape == (4, 3)
    assert particles.place.shape == (8, 3)
