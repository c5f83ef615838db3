"""All of the right side is read before anything on the left is assigned."""

import numpy as np
from jaxtyping import Float


def in_pairs(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> list[tuple[float, float]]:
    assert len(x) == len(y)
    return [(float(a), float(b)) for a, b in python_zip(x, y)]


zip, python_zip = in_pairs, zip


def exchanged(
    a: Float[np.ndarray, "n d"], b: Float[np.ndarray, "m k"]
) -> tuple[Float[np.ndarray, "m k"], Float[np.ndarray, "n d"]]:
    a, b = b, a
    return a, b


def smaller_gram(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "_ _"]:
    if len(x) < len(y):
        x, y = y, x
    return x @ y.T


def rotated(
    x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n d"], z: Float[np.ndarray, "d"]
) -> Float[np.ndarray, "d"]:
    for _ in range(3):
        x, y, z = y.sum(axis=1) + x, y * x[:, None] + z, (x @ y) * z
    x, *rest, z = z, y, x
    assert len(rest) == 1
    return x


class Pair:
    def __init__(self, old: Float[np.ndarray, "n d"], new: Float[np.ndarray, "d n"]) -> None:
        self.old = old
        self.new = new

    def step(self) -> None:
        self.old, self.new = self.new.T, self.old.T


def example() -> None:
    assert zip(np.ones(1), np.ones(1)) == [(1.0, 1.0)]
    a, b = exchanged(np.ones((4, 3)), np.ones((2, 5)))
    assert (a.shape, b.shape) == ((2, 5), (4, 3))
    assert smaller_gram(np.ones((4, 3)), np.ones((2, 3))).shape == (4, 2)
    assert rotated(np.ones(4), np.ones((4, 3)), np.ones(3)).shape == (3,)
    Pair(np.ones((4, 3)), np.ones((3, 4))).step()
