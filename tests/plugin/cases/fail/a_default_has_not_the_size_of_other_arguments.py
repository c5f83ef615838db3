"""A default is of one size, which the arguments that are given need not have."""

import numpy as np
from jaxtyping import Float


def added(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"] = np.zeros(3)) -> object:
# E: default of "y" needs size "n" on axis 0, got 3  [shape-mismatch]
# N: expected "n", got "3"
    return x + y


def square(x: Float[np.ndarray, "n n"] = np.ones((3, 4))) -> object:
# E: default of "x" needs size 3 on axis 1, got 4  [shape-mismatch]
# N: expected "n n", got "3 4"
# N: n = 3 from default of "x"
    return x


def counted(n: int, x: Float[np.ndarray, "{n}"] = np.zeros(3)) -> object:
# E: default of "x" needs size "{n}" on axis 0, got 3  [shape-mismatch]
# N: expected "{n}", got "3"
    return x[:n]


def mistake_beside_an_argument() -> object:
    return added(np.ones(2))


def unnoticed_in_the_default_alone() -> object:
    return square()


def unnoticed_beside_an_int() -> object:
    return counted(2)
