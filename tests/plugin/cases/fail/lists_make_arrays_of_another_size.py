"""An array that is made of a written list has the list's length."""

import numpy as np
from jaxtyping import Float, Int


def flat_rotation(angle: float) -> Float[np.ndarray, "2 2"]:
    c, s = np.cos(angle), np.sin(angle)
    return np.array([c, -s, s, c])
    # E: return value of "flat_rotation" needs 2 axes "2 2", got 1 axis "4"  [shape-mismatch]


def one_label(scores: Float[np.ndarray, "n d"]) -> Int[np.ndarray, "n"]:
    return np.array([np.argmax(scores)])
    # E: return value of "one_label" needs size "n" on axis 0, got 1  [shape-mismatch]
    # N: expected "n", got "1"


def rows_are_stacked(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "2*n d"]:
    return np.array([x, x])
    # E: return value of "rows_are_stacked" needs 2 axes "2*n d", got 3 axes "2 n d"  [shape-mismatch]


def of_unequal_parts(x: Float[np.ndarray, "n d"]) -> None:
    np.array([x, x[:3]])
    # E: "np.array" needs equal sizes on axis 0, got "n" and 3  [shape-mismatch]
    # N: array 0 is "n d", array 1 is "3 d"


def of_rows_and_a_matrix(x: Float[np.ndarray, "n d"]) -> None:
    np.mean([x, x[0]], axis=0)
    # E: "np.mean": item 1 of the list needs 2 axes "n d", got 1 axis "d"  [shape-mismatch]


def of_rows_of_unequal_lengths() -> None:
    np.asarray([[1, 2], [3]])
    # E: "np.asarray" needs equal sizes on axis 0, got 2 and 1  [shape-mismatch]
    # N: array 0 is "2", array 1 is "1"


def mistake_flat_rotation() -> None:
    flat_rotation(0.5)


def mistake_one_label() -> None:
    one_label(np.ones((3, 4)))


def mistake_rows_are_stacked() -> None:
    rows_are_stacked(np.ones((3, 4)))


def mistake_of_unequal_parts() -> None:
    of_unequal_parts(np.ones((4, 3)))


def mistake_of_rows_and_a_matrix() -> None:
    of_rows_and_a_matrix(np.ones((4, 3)))


def mistake_of_rows_of_unequal_lengths() -> None:
    of_rows_of_unequal_lengths()
