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


def mistake_flat_rotation() -> None:
    flat_rotation(0.5)


def mistake_one_label() -> None:
    one_label(np.ones((3, 4)))


def mistake_rows_are_stacked() -> None:
    rows_are_stacked(np.ones((3, 4)))
