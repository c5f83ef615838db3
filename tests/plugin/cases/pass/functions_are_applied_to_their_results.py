import functools
import itertools
from collections.abc import Callable, Iterable
from functools import reduce
from typing import TypeVar

import numpy as np
from jaxtyping import Float

T = TypeVar("T")
S = TypeVar("S")


def fold(function: Callable[[T, S], T], values: Iterable[S], start: T) -> T:
    for value in values:
        start = function(start, value)
    return start


def extended(
    x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]
) -> Float[np.ndarray, "n+m"]:
    return np.concatenate([x, y])


def stepped(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d d"]
) -> Float[np.ndarray, "n d"]:
    return x @ w


def polynomial(
    a: Float[np.ndarray, "a"], b: Float[np.ndarray, "b"], c: Float[np.ndarray, "c"]
) -> Float[np.ndarray, "a+b+c-2"]:
    return functools.reduce(np.convolve, [a, b, c], np.array([1.0]))


def operator(x: Float[np.ndarray, "2 2"]) -> Float[np.ndarray, "8 8"]:
    assert fold(np.kron, [x, x, x], np.ones((1, 1))).shape == (8, 8)
    return reduce(np.kron, [x, x, x])


def forward(
    x: Float[np.ndarray, "n d"],
    first: Float[np.ndarray, "d h"],
    second: Float[np.ndarray, "h k"],
) -> Float[np.ndarray, "n k"]:
    assert reduce(np.matmul, [first, second], x).shape == (len(x), second.shape[1])
    return reduce(lambda hidden, w: hidden @ w, [first, second], x)


def all_of_them(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "3*n"]:
    assert fold(extended, [x, x], x).shape == (3 * len(x),)
    assert reduce(np.append, [x, x], x).shape == (3 * len(x),)
    begun = reduce(lambda a, b: np.concatenate([a, b]), [x, x], np.ones(1))
    assert begun.shape == (2 * len(x) + 1,)
    return reduce(extended, [x, x], x)


def total(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return reduce(np.add, [x, x], np.zeros(())) + reduce(np.maximum, [x, x])


def powers(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d d"]) -> Float[np.ndarray, "n d"]:
    *_, last = itertools.accumulate([w, w], stepped, initial=x)
    return last + fold(stepped, [w, w], x)


def projected(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    start = np.zeros((x.shape[0], w.shape[1]))

    def add(s: Float[np.ndarray, "n k"], v: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]:
        return s + v @ w

    return reduce(lambda s, v: s + v @ w, [x, x], start) + reduce(add, [x, x], start)


def decayed(xs: Float[np.ndarray, "t d"], rate: float) -> Float[np.ndarray, "t d"]:
    return np.stack(list(itertools.accumulate(xs, lambda kept, x: rate * kept + x)))


def decayed_rows(rows: list[Float[np.ndarray, "d"]], rate: float) -> Float[np.ndarray, "t d"]:
    return np.stack([*itertools.accumulate(rows, lambda kept, x: rate * kept + x)])


def joined(parts: list[Float[np.ndarray, "k"]]) -> Float[np.ndarray, "n"]:
    *_, last = itertools.accumulate(parts, lambda a, b: np.concatenate([a, b]))
    return last


def example() -> None:
    assert projected(np.ones((2, 3)), np.ones((3, 4))).shape == (2, 4)
    assert polynomial(np.ones(2), np.ones(3), np.ones(4)).shape == (7,)
    assert operator(np.eye(2)).shape == (8, 8)
    assert forward(np.ones((2, 3)), np.ones((3, 4)), np.ones((4, 5))).shape == (2, 5)
    assert all_of_them(np.ones(3)).shape == (9,)
    assert total(np.ones((2, 3))).shape == (2, 3)
    assert powers(np.ones((2, 3)), np.eye(3)).shape == (2, 3)


def example_without_a_start() -> None:
    assert decayed(np.ones((4, 3)), 0.5).shape == (4, 3)
    assert decayed_rows([np.ones(3), np.ones(3)], 0.5).shape == (2, 3)
    assert joined([np.ones(3), np.ones(3)]).shape == (6,)
