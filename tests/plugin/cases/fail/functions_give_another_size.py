import math

import numpy as np
from jaxtyping import Float


def flat(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x.reshape(math.prod(x.shape))
    # E: Incompatible return value type (got "ndarray[tuple[d*n], dtype[floating[Any]]]", expected "ndarray[tuple[n], dtype[floating[Any]]]")  [return-value]


def mistake_in_a_product() -> None:
    flat(np.ones((3, 2)))


def rows(x: Float[np.ndarray, "n d e"]) -> Float[np.ndarray, "n d"]:
    return x.reshape(len(x), int(np.prod(x.shape[1:])))
    # E: Incompatible return value type (got "ndarray[tuple[n, d*e], dtype[floating[Any]]]", expected "ndarray[tuple[n, d], dtype[floating[Any]]]")  [return-value]


def mistake_in_a_product_of_numpy() -> None:
    rows(np.ones((3, 2, 4)))


def counted(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return np.zeros(np.size(x, 1))
    # E: Incompatible return value type (got "ndarray[tuple[d], dtype[float64]]", expected "ndarray[tuple[n], dtype[floating[Any]]]")  [return-value]


def mistake_in_the_axis() -> None:
    counted(np.ones((3, 2)))


def swapped(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return np.zeros(np.shape(x))
    # E: Incompatible return value type (got "ndarray[tuple[n, d], dtype[float64]]", expected "ndarray[tuple[d, n], dtype[floating[Any]]]")  [return-value]


def mistake_in_the_shape() -> None:
    swapped(np.ones((3, 2)))


def ranks(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "3"]:
    return np.zeros(np.ndim(x))
    # E: Incompatible return value type (got "ndarray[tuple[2], dtype[float64]]", expected "ndarray[tuple[3], dtype[floating[Any]]]")  [return-value]


def mistake_in_the_rank() -> None:
    ranks(np.ones((3, 2)))


def squared(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "2*n"]:
    return np.zeros(len(x) ** 2)
    # E: Incompatible return value type (got "ndarray[tuple[n**2], dtype[float64]]", expected "ndarray[tuple[2*n], dtype[floating[Any]]]")  [return-value]


def mistake_in_a_power() -> None:
    squared(np.ones((3, 2)))


def summed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n*d"]:
    return np.zeros(sum(x.shape))
    # E: Incompatible return value type (got "ndarray[tuple[d+n], dtype[float64]]", expected "ndarray[tuple[d*n], dtype[floating[Any]]]")  [return-value]


def mistake_in_a_sum() -> None:
    summed(np.ones((3, 2)))
