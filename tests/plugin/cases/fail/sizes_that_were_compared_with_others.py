"""A comparison loosens the names that it compares, and no others."""

import numpy as np
from jaxtyping import Float


def other(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "n d"]:
    if len(x) != len(y):
        raise ValueError("as many rows are needed")
    return y.T @ x  # E: return value of "other" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d d"


def mistake_in_another_name() -> None:
    other(np.ones((4, 3)), np.ones((4, 3)))


def ranks(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "n d"]:
    assert len(x) == len(y)
    return y.sum(axis=0)
    # E: return value of "ranks" needs 2 axes "n d", got 1 axis "d"  [shape-mismatch]


def mistake_in_the_rank() -> None:
    ranks(np.ones((4, 3)), np.ones((4, 3)))


def not_compared(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "n d"]:
    return x + y[: len(y)]  # E: "+" cannot broadcast "n" with "m" on axis 0  [shape-mismatch]
    # N: left is "n d", right is "m d"


def mistake_without_a_comparison() -> None:
    not_compared(np.ones((4, 3)), np.ones((5, 3)))


def asserted(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "d n"]:
    n, d = x.shape
    assert y.shape == (n, 3)
    return np.zeros((n, d))
    # E: return value of "asserted" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def chosen(x: Float[np.ndarray, "n d"], flag: bool) -> Float[np.ndarray, "d"]:
    n = len(x)
    count = n if flag else 3
    return np.zeros(n) + np.zeros(count).sum()
    # E: return value of "chosen" needs size "d" on axis 0, got "n"  [shape-mismatch]


def mistake_asserted() -> None:
    asserted(np.ones((4, 5)), np.ones((4, 3)))


def mistake_chosen() -> None:
    chosen(np.ones((4, 5)), flag=True)
