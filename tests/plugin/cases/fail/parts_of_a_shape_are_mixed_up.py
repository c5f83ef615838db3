import numpy as np
from jaxtyping import Float


def all_but_last(x: Float[np.ndarray, "n d e"]) -> Float[np.ndarray, "d e"]:
    return np.zeros(x.shape[:-1])
    # E: return value of "all_but_last" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d e", got "n d"


def mistake_in_a_slice() -> None:
    all_but_last(np.ones((2, 3, 4)))


def appended(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "3 n d"]:
    return np.zeros(x.shape + (3,))  # noqa: RUF005  (sums of tuples are what is tried)
    # E: return value of "appended" needs size 3 on axis 0, got "n"  [shape-mismatch]
    # N: expected "3 n d", got "n d 3"


def mistake_in_a_sum() -> None:
    appended(np.ones((5, 2)))


def reversed_shape(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.zeros(x.shape[::-1])
    # E: return value of "reversed_shape" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"


def mistake_in_the_order() -> None:
    reversed_shape(np.ones((3, 2)))


def unpacked(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    (n, d), k = x.shape, 1
    return np.zeros((n, d)) * k
    # E: return value of "unpacked" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "(np.zeros((n, d)) * k).T"?


def mistake_after_unpacking() -> None:
    unpacked(np.ones((3, 2)))


def copied(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    shape = x.shape
    return np.zeros(shape)
    # E: return value of "copied" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def mistake_through_a_variable() -> None:
    copied(np.ones((3, 2)))
