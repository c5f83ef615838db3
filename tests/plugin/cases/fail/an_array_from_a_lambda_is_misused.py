# before mypy 2.4 other messages of the same lines
import numpy as np
from jaxtyping import Float, Int


def distances(n: int) -> Float[np.ndarray, "{n}"]:
    return np.fromfunction(lambda i, j: np.hypot(i, j), (n, n))
    # E: return value of the lambda needs 1 axis "{n}", got 2 axes "{n} {n}"  [shape-mismatch]


def shifted(
    x: Float[np.ndarray, "h w"], wave: Float[np.ndarray, "h"]
) -> Float[np.ndarray, "h w"]:
    return np.fromfunction(lambda i, j: x[i, j] + wave, x.shape, dtype=int)
    # E: "+" cannot broadcast "w" with "h" on the last axis  [shape-mismatch]
    # N: left is "h w", right is "h"
    # N: did you mean "wave[:, None]"?


def grid(h: int, w: int) -> Int[np.ndarray, "{h} {w}"]:
    return np.fromfunction(lambda i, j: i * 10 + j, (w, h), dtype=int)
    # E: return value of the lambda needs size "{h}" on axis 0, got "{w}"  [shape-mismatch]
    # N: expected "{h} {w}", got "{w} {h}"
    # N: did you mean "(i * 10 + j).T"?


def mistake_in_the_rank() -> None:
    distances(4)


def mistake_in_the_body() -> None:
    shifted(np.ones((3, 4)), np.ones(3))


def mistake_in_the_order() -> None:
    grid(3, 4)
