import numpy as np
from jaxtyping import Float


def wrong_count() -> Float[np.ndarray, "2 4"]:
    return np.zeros((2, 3)).reshape(2, 4)
    # E: "reshape" cannot turn "2 3" into "2 4"  [shape-mismatch]
    # N: 6 elements do not fill 8


def board(x: Float[np.ndarray, "64"]) -> Float[np.ndarray, "8 7"]:
    return x.reshape(8, 7)  # E: "x.reshape" cannot turn "64" into "8 7"  [shape-mismatch]
    # N: 64 elements do not fill 56


def mixed_up(x: Float[np.ndarray, "n h w"]) -> Float[np.ndarray, "n h*w"]:
    return x.reshape(x.shape[1], -1)
    # E: return value of "mixed_up" needs size "n" on axis 0, got "h"  [shape-mismatch]
    # N: expected "n h*w", got "h n*w"


def flat(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.reshape(x, -1)
    # E: return value of "flat" needs 2 axes "n d", got 1 axis "d*n"  [shape-mismatch]


def mistake_wrong_count() -> None:
    wrong_count()


def mistake_board() -> None:
    board(np.ones(64))


def mistake_mixed_up() -> None:
    mixed_up(np.ones((2, 3, 4)))


def mistake_flat() -> None:
    flat(np.ones((2, 3)))
