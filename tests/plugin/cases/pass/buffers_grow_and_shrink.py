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

    def add_to_both(self, x: Float[np.ndarray, "m d"], y: Float[np.ndarray, "m"]) -> None:
        self.x, self.y = np.concatenate([self.x, x]), np.concatenate([self.y, y])

    def replace(self, x: Float[np.ndarray, "k e"], y: Float[np.ndarray, "k"]) -> None:
        self.y, self.x = y, x

    def choose(self, keep: Int[np.ndarray, "k"]) -> None:
        self.x, self.y = self.x[keep], self.y[keep]

    def forget_rows(self, rows: int) -> None:
        (self.x, self.y), rows = (self.x[rows:], self.y[rows:]), rows - 1

    def reverse(self) -> None:
        self.y, self.x = self.y[::-1], self.x[::-1]

    def weigh(self) -> None:
        self.y, self.x = self.y / self.y.sum(), self.x * self.y[:, None]

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
    process.add_to_both(np.ones((2, 3)), np.ones(2))
    process.choose(np.arange(5))
    process.reverse()
    process.forget_rows(1)
    process.weigh()
    assert process.x.shape == (4, 3)
    process.replace(np.ones((2, 7)), np.ones(2))
    assert (process.x.shape, process.y.shape) == ((2, 7), (2,))
    particles = Particles(np.ones((4, 3)), np.arange(4))
    assert particles.doubled().shape == (4, 3)
    assert particles.place.shape == (8, 3)
