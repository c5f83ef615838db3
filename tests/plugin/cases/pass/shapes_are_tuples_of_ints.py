import math
from collections.abc import Sequence

import numpy as np
from jaxtyping import Float


def size(x: Float[np.ndarray, "n d"]) -> int:
    return x.shape[0] * x.shape[1]


def shape(x: Float[np.ndarray, "n d"]) -> tuple[int, ...]:
    return x.shape


def pair(x: Float[np.ndarray, "n d"]) -> tuple[int, int]:
    n, d = x.shape
    return d, n


def listed(x: Float[np.ndarray, "n d"]) -> list[int]:
    return list(x.shape) + [x.ndim]


def collected(xs: Sequence[Float[np.ndarray, "n d"]]) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {"first": xs[0].shape}
    shapes["last"] = xs[-1].shape
    shapes["sum"] = (sum(xs[0].shape),)
    return shapes


def arithmetic(x: Float[np.ndarray, "n d"], i: int) -> float:
    total = math.prod(x.shape) + int(np.prod(x.shape)) + len(x.shape) + x.shape[i] + max(x.shape)
    for axis, length in enumerate(x.shape):
        total += axis * length
    return total / x.shape[0] + math.sqrt(x.shape[1]) + int(0.8 * len(x))


def rearranged(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d 1"]:
    assert x.shape[:1] + x.shape[1:] == tuple(x.shape)
    assert tuple(reversed(x.shape)) == x.T.shape
    return x.reshape(*x.shape, 1) + np.zeros((*x.shape, 1)) + x.reshape(x.shape + (1,))


def example() -> None:
    x = np.ones((4, 3))
    assert (size(x), shape(x), pair(x)) == (12, (4, 3), (3, 4))
    assert listed(x) == [4, 3, 2]
    assert collected([x])["sum"] == (7,)
    assert arithmetic(x, 1) > 0
    assert rearranged(x).shape == (4, 3, 1)
