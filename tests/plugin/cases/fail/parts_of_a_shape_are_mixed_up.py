import numpy as np
from jaxtyping import Float


def all_but_last(x: Float[np.ndarray, "n d e"]) -> Float[np.ndarray, "d e"]:
    return np.zeros(x.shape[:-1])
    # E: Incompatible return value type (got "ndarray[tuple[n, d], dtype[float64]]", expected "ndarray[tuple[d, e], dtype[floating[Any]]]")  [return-value]


def mistake_in_a_slice() -> None:
    all_but_last(np.ones((2, 3, 4)))


def appended(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "3 n d"]:
    return np.zeros(x.shape + (3,))  # noqa: RUF005  (sums of tuples are what is tried)
    # E: Incompatible return value type (got "ndarray[tuple[n, d, 3], dtype[float64]]", expected "ndarray[tuple[3, n, d], dtype[floating[Any]]]")  [return-value]


def mistake_in_a_sum() -> None:
    appended(np.ones((5, 2)))


def reversed_shape(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.zeros(x.shape[::-1])
    # E: Incompatible return value type (got "ndarray[tuple[d, n], dtype[float64]]", expected "ndarray[tuple[n, d], dtype[floating[Any]]]")  [return-value]


def mistake_in_the_order() -> None:
    reversed_shape(np.ones((3, 2)))


def unpacked(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    (n, d), k = x.shape, 1
    return np.zeros((n, d)) * k
    # E: Incompatible return value type (got "ndarray[tuple[n, d], dtype[float64]]", expected "ndarray[tuple[d, n], dtype[floating[Any]]]")  [return-value]


def mistake_after_unpacking() -> None:
    unpacked(np.ones((3, 2)))


def copied(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    shape = x.shape
    return np.zeros(shape)
    # E: Incompatible return value type (got "ndarray[tuple[n, d], dtype[float64]]", expected "ndarray[tuple[d, n], dtype[floating[Any]]]")  [return-value]


def mistake_through_a_variable() -> None:
    copied(np.ones((3, 2)))
