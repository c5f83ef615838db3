from functools import partial

import numpy as np
from jaxtyping import Float


def step(
    w: Float[np.ndarray, "d o"], x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n o"]
) -> Float[np.ndarray, "d o"]:
    return w - x.T @ (x @ w - y)


def interleaved(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n+1"]) -> Float[np.ndarray, "2*n"]:
    return np.concatenate([x, y[:-1]])


def scaled_eye(n: int, x: Float[np.ndarray, "{n}"]) -> Float[np.ndarray, "{n} {n}"]:
    return np.eye(n) * x


X = np.ones((5, 3))
Y = np.ones((5, 2))
W = np.ones((3, 2))


def mistake_in_the_later_arguments() -> None:
    partial(step, W)(Y, Y)
    # E: argument "x" of "step" needs size 3 on axis 1, got 2  [shape-mismatch]
    # N: "step" takes "n 3", got "5 2"
    # N: in "step": n = 5 from argument "x"


def mistake_among_the_first_arguments() -> None:
    partial(step, W, W)(y=Y)
    # E: argument "x" of "step" needs size 3 on axis 1, got 2  [shape-mismatch]
    # N: "step" takes "n d", got "3 2"
    # N: in "step": d = 3, o = 2 from argument "w"
    # N: in "step": n = 3 from argument "x"
    # N: did you mean "W.T"?


def mistake_against_a_keyword() -> None:
    partial(step, x=X, y=Y)(np.ones((2, 2)))
    # E: argument "w" of "step" needs size 3 on axis 0, got 2  [shape-mismatch]
    # N: "step" takes "3 2", got "2 2"


def mistake_with_the_result() -> None:
    partial(step, x=X, y=Y)(W) + X
    # E: "+" cannot broadcast 2 with 3 on the last axis  [shape-mismatch]
    # N: left is "3 2", right is "5 3"


def mistake_in_arithmetic() -> None:
    partial(interleaved, np.ones(4))(np.ones(4))
    # E: argument "y" of "interleaved" needs size 5 on axis 0, got 4  [shape-mismatch]
    # N: "interleaved" takes "5", got "4"


def mistake_with_a_computed_size() -> None:
    partial(interleaved, np.ones(4))(np.ones(5)) + np.ones(7)
    # E: "+" cannot broadcast 8 with 7 on the last axis  [shape-mismatch]
    # N: left is "8", right is "7"


def mistake_with_a_size() -> None:
    partial(scaled_eye, 3)(np.ones(4))
    # E: argument "x" of "scaled_eye" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "scaled_eye" takes "3", got "4"
