from typing import Any

import numpy as np
from jaxtyping import Float


def size(pml: Any) -> tuple[int, int]:
    x: int
    y: int
    x, y = np.asarray(pml, dtype=int).ravel()
    z, *rest = np.asarray(pml).ravel()
    assert z == x
    assert len(rest) == 1
    return int(x), int(y)


def point(p: Float[np.ndarray, "3"]) -> float:
    x, y, z = p
    first, *others = p
    assert len(others) == 2
    return x * y * z + first


def rows(m: Float[np.ndarray, "2 d"]) -> Float[np.ndarray, "d"]:
    first, second = m
    (top, bottom), last = m[:, :2], m[0]
    assert top.shape == bottom.shape
    return first + second * last


def pairs(points: Float[np.ndarray, "n 2"]) -> float:
    total = 0.0
    for x, y in points:
        total += x * y
    return total + sum(x for x, _ in points)


def transposed(m: Float[np.ndarray, "d 2"]) -> Float[np.ndarray, "d"]:
    xs, ys = m.T
    us, vs = np.array([1.0, 2.0]), np.zeros(2)
    (a, b), (c, d) = us, vs
    return xs + ys + a * b + c * d


def example() -> None:
    assert size((1, 2)) == (1, 2)
    assert point(np.ones(3)) == 2.0
    assert rows(np.ones((2, 2))).shape == (2,)
    assert pairs(np.ones((4, 2))) == 8.0
    assert transposed(np.ones((5, 2))).shape == (5,)
