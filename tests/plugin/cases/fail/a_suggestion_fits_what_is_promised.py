"""Of the changes that an operation or a call would take, those that give what is wanted."""

import numpy as np
from jaxtyping import Float


def scaled(x: Float[np.ndarray, "n d"], *, by: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n d"]:
    return x * by


def mistake_in_a_sum(
    x: Float[np.ndarray, "n d"] = np.ones((2, 3)), y: Float[np.ndarray, "d n"] = np.ones((3, 2))
) -> Float[np.ndarray, "n d"]:
    return x + y  # E: "+" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "d n"
    # N: did you mean "y.T"?


def mistake_in_a_sum_that_is_transposed(
    x: Float[np.ndarray, "n d"] = np.ones((2, 3)), y: Float[np.ndarray, "d n"] = np.ones((3, 2))
) -> None:
    z: Float[np.ndarray, "d n"] = np.add(x, y)
    # E: "np.add" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "d n"
    # N: did you mean "x.T"?
    print(z)


def mistake_that_no_transpose_mends(
    x: Float[np.ndarray, "n d"] = np.ones((2, 3)), v: Float[np.ndarray, "n"] = np.ones(2)
) -> Float[np.ndarray, "n d"]:
    return scaled(x, by=v)
    # E: argument "by" of "scaled" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: "scaled" takes "d", got "n"
    # N: in "scaled": n = "n", d = "d" from argument "x"


def mistake_of_which_nothing_is_promised(
    x: Float[np.ndarray, "n d"] = np.ones((2, 3)), v: Float[np.ndarray, "n"] = np.ones(2)
) -> None:
    print(scaled(x, by=v))
    # E: argument "by" of "scaled" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: "scaled" takes "d", got "n"
    # N: in "scaled": n = "n", d = "d" from argument "x"
    # N: did you mean "x.T"?
