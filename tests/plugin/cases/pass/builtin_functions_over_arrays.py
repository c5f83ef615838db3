import functools
import itertools
import operator

import numpy as np
from jaxtyping import Float


def total(xs: list[Float[np.ndarray, "n"]]) -> Float[np.ndarray, "n"]:
    return (
        functools.reduce(np.add, xs)
        + sum(xs[1:], start=xs[0])
        + functools.reduce(operator.mul, xs)
        + functools.reduce(lambda a, b: a + b, xs)
    )


def chain(ws: list[np.ndarray], x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n _"]:
    return functools.reduce(lambda h, w: h @ w, ws, x)


def pairs(xs: list[Float[np.ndarray, "d"]]) -> list[float]:
    return [float(a @ b) for a, b in itertools.combinations(xs, 2)]


def longest(xs: list[Float[np.ndarray, "_ d"]]) -> Float[np.ndarray, "_ d"]:
    largest = max(xs, key=len)
    by_sum = sorted(xs, key=lambda x: float(x.sum()))
    lengths = dict(zip("abc", map(len, xs), strict=False))
    return largest if lengths and any(len(x) > 1 for x in xs) else by_sum[0]


def powers(
    x: Float[np.ndarray, "n d"], k: Float[np.ndarray, "n"]
) -> tuple[Float[np.ndarray, "n d"], Float[np.ndarray, "n d"], Float[np.ndarray, "n"], int]:
    return pow(x, 2), pow(x, k[:, None]), pow(2.0, k), pow(len(x), 2, 5)


def example() -> None:
    assert total([np.ones(3), np.ones(3)]).shape == (3,)
    assert chain([np.ones((3, 5)), np.ones((5, 2))], np.ones((4, 3))).shape == (4, 2)
    assert pairs([np.ones(3)] * 3) == [3.0, 3.0, 3.0]
    assert powers(np.ones((4, 3)), np.ones(4))[1].shape == (4, 3)
    assert longest([np.ones((1, 2)), np.ones((3, 2))]).shape == (3, 2)
