from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inp out"]
    b: Float[np.ndarray, "out"]

    @classmethod
    def zeros(cls, inp: int, out: int) -> "Linear":
        return cls(np.zeros((inp, out)), np.zeros(out))

    @staticmethod
    def loss(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> float:
        return float(((x - y) ** 2).mean())

    @property
    def transposed(self) -> Float[np.ndarray, "out inp"]:
        return self.w.T

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w + self.b


@dataclass
class Maze:
    walls: Float[np.ndarray, "2 row col"]

    @classmethod
    def from_pixels(cls, pixels: Float[np.ndarray, "height width"]) -> "Maze":
        rows, cols = pixels.shape[0] // 2, pixels.shape[1] // 2
        walls: Float[np.ndarray, "2 row col"] = np.zeros((2, rows, cols))
        walls[0] = pixels[: 2 * rows : 2, : 2 * cols : 2]
        return cls(walls)

    @classmethod
    def padded(cls, pixels: Float[np.ndarray, "height width"], by: int) -> "Maze":
        return cls.from_pixels(np.pad(pixels, by))


def example() -> None:
    layer = Linear.zeros(3, 2)
    assert layer(np.ones((4, 3))).shape == (4, 2)
    assert layer.transposed.shape == (2, 3)
    assert Linear.loss(np.ones(3), np.ones(3)) == 0.0
    assert Maze.from_pixels(np.ones((4, 6))).walls.shape == (2, 2, 3)
    assert Maze.padded(np.ones((4, 6)), 1).walls.shape == (2, 3, 4)
