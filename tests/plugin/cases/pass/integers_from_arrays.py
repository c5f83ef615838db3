"""Integers taken from arrays index, count, compare and are ints to other functions."""

import numpy as np
from jaxtyping import Bool, Float, Int


def emissions(
    b: Float[np.ndarray, "s o"], observed: Int[np.ndarray, "t"]
) -> Float[np.ndarray, "s"]:
    symbol = observed[0]
    column = b[:, symbol]
    if symbol == 3:
        symbol = observed[1]
    return column * b[:, symbol] + b[:, symbol - 1]


def as_int(n: int) -> int:
    return n + 1


def counted(observed: Int[np.ndarray, "t"], mask: Bool[np.ndarray, "t"]) -> int:
    last = observed.max()
    table = {observed[0]: 1}
    total = 0
    for i in range(last):
        total += as_int(int(observed[i]))
    if mask[0]:
        total += table[observed[0]]
    return total + int(last)


def mixed(b: Float[np.ndarray, "s o"], observed: Int[np.ndarray, "t"]) -> Float[np.ndarray, "s o"]:
    either = observed[0] if b.sum() > 0 else b
    return either * b


def example() -> None:
    b, observed = np.ones((3, 2)), np.array([1, 0, 1])
    emissions(b, observed)
    counted(observed, np.array([True, False, True]))
    mixed(b, observed)
