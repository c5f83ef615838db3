import numpy as np
from jaxtyping import Float


def with_last(
    x: Float[np.ndarray, "n d"], last: Float[np.ndarray, "d"]
) -> Float[np.ndarray, "n d"]:
    return np.stack([*x, last])
    # E: return value of "with_last" needs size "n" on axis 0, got "n+1"  [shape-mismatch]
    # N: expected "n d", got "n+1 d"


def norms(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return np.stack([row @ row for row in x])
    # E: return value of "norms" needs size "d" on axis 0, got "n"  [shape-mismatch]


def numbers_and_rows(
    weights: Float[np.ndarray, "3"], x: Float[np.ndarray, "n d"]
) -> Float[np.ndarray, "n+3 d"]:
    return np.stack([*weights, *x])
    # E: array 1 of "np.stack" needs a scalar, got 1 axis "d"  [shape-mismatch]


def a_column(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n+1 d"]:
    return np.stack([*x, x[:, 0]])
    # E: "np.stack" needs equal sizes on axis 0, got "d" and "n"  [shape-mismatch]
    # N: array 0 is "d", array 1 is "n"


def mistake_with_last() -> None:
    with_last(np.ones((2, 3)), np.ones(3))


def mistake_norms() -> None:
    norms(np.ones((2, 3)))


def mistake_numbers_and_rows() -> None:
    numbers_and_rows(np.ones(3), np.ones((2, 4)))


def mistake_a_column() -> None:
    a_column(np.ones((2, 3)))
