import math

import numpy as np
from jaxtyping import Float


def flat(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x.reshape(math.prod(x.shape))
    # E: return value of "flat" needs size "n" on axis 0, got "d*n"  [shape-mismatch]


def mistake_in_a_product() -> None:
    flat(np.ones((3, 2)))


def rows(x: Float[np.ndarray, "n d e"]) -> Float[np.ndarray, "n d"]:
    return x.reshape(len(x), int(np.prod(x.shape[1:])))
    # E: return value of "rows" needs size "d" on axis 1, got "d*e"  [shape-mismatch]
    # N: expected "n d", got "n d*e"


def mistake_in_a_product_of_numpy() -> None:
    rows(np.ones((3, 2, 4)))


def counted(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return np.zeros(np.size(x, 1))
    # E: return value of "counted" needs size "n" on axis 0, got "d"  [shape-mismatch]


def mistake_in_the_axis() -> None:
    counted(np.ones((3, 2)))


def swapped(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return np.zeros(np.shape(x))
    # E: return value of "swapped" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def mistake_in_the_shape() -> None:
    swapped(np.ones((3, 2)))


def ranks(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "3"]:
    return np.zeros(np.ndim(x))
    # E: return value of "ranks" needs size 3 on axis 0, got 2  [shape-mismatch]
    # N: expected "3", got "2"


def mistake_in_the_rank() -> None:
    ranks(np.ones((3, 2)))


def squared(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "2*n"]:
    return np.zeros(len(x) ** 2)
    # E: return value of "squared" needs size "2*n" on axis 0, got "n**2"  [shape-mismatch]


def mistake_in_a_power() -> None:
    squared(np.ones((3, 2)))


def summed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n*d"]:
    return np.zeros(sum(x.shape))
    # E: return value of "summed" needs size "d*n" on axis 0, got "d+n"  [shape-mismatch]


def mistake_in_a_sum() -> None:
    summed(np.ones((3, 2)))
