"""Nobody who makes such an object says what its dims are: they may be numbers and other names."""

import numpy as np
from jaxtyping import Float, Int

WIDTH = 8


class Encoder:
    table: Float[np.ndarray, "vocabulary model"]
    w: Float[np.ndarray, "model out"]
    b: Float[np.ndarray, "out"]

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self.table = rng.normal(size=(11, WIDTH))
        self.w = rng.normal(size=(WIDTH, 3))
        self.b = np.zeros(3)

    def __call__(self, tokens: Int[np.ndarray, "b t"]) -> Float[np.ndarray, "b t out"]:
        x = self.table[tokens] + np.sin(np.arange(WIDTH))
        return x @ self.w + self.b

    def weights(self) -> Float[np.ndarray, "8 3"]:
        return self.w

    def shifted(self, rows: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        moved = [row + self.table[0] for row in rows]
        return np.stack(moved) @ self.w @ self.w.T

    def norm(self) -> float:
        return norm_of(self.w)


def norm_of(w: Float[np.ndarray, "8 3"]) -> float:
    return float(np.sqrt((w**2).sum()))


class Wide(Encoder):
    def doubled(self, rows: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n 3"]:
        return 2 * rows @ self.w


class Queue:
    def __init__(self, size: int, dim: int) -> None:
        self.keys: Float[np.ndarray, "size dim"] = np.zeros((size, dim))
        self.place = 0
        self.last: Float[np.ndarray, "..."] | None = None

    def push(self, keys: Float[np.ndarray, "n dim"]) -> None:
        places = (self.place + np.arange(len(keys))) % len(self.keys)
        self.keys[places] = keys
        self.place, self.last = (self.place + len(keys)) % len(self.keys), keys

    def grow(self, keys: Float[np.ndarray, "n dim"]) -> Float[np.ndarray, "n dim"]:
        self.keys = np.concatenate([self.keys, keys])
        return self.keys[-len(keys) :]


def example() -> None:
    encoder = Wide(0)
    assert encoder(np.array([[1, 2]])).shape == (1, 2, 3)
    assert encoder.weights().shape == (8, 3)
    assert encoder.shifted(np.ones((2, 8))).shape == (2, 8)
    assert encoder.norm() > 0
    assert encoder.doubled(np.ones((2, 8))).shape == (2, 3)
    queue = Queue(7, 3)
    queue.push(np.ones((2, 3)))
    assert queue.grow(np.ones((2, 3))).shape == (2, 3)
