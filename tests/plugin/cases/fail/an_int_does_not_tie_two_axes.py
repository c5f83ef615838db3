"""An int parameter may be any number, but not one that makes two axes of an array fit each other."""

import numpy as np
from jaxtyping import Float


def heads(x: Float[np.ndarray, "t d"], count: int) -> Float[np.ndarray, "t d"]:
    t, d = x.shape
    split = x.reshape(t, count, d // count).transpose(1, 0, 2)
    scores = split @ split * (d // count) ** -0.5
    # E: "@" needs equal inner dimensions, got "d//count" and "t"  [shape-mismatch]
    # N: left is "count t d//count", right is "count t d//count"
    return (scores @ split).transpose(1, 0, 2).reshape(t, d)


def joined(x: Float[np.ndarray, "t d"], count: int) -> Float[np.ndarray, "t d"]:
    t, d = x.shape
    split = x.reshape(t, count, d // count).transpose(1, 0, 2)
    return split.transpose(1, 0, 2).reshape(t, d // count)
    # E: "reshape" cannot turn "t count d//count" into "t d//count"  [shape-mismatch]
    # N: "count*t*(d//count)" elements do not fill "t*(d//count)"


def valid(x: Float[np.ndarray, "n"], k: int) -> Float[np.ndarray, "n"]:
    windows = np.stack([x[i : i + k] for i in range(len(x) - k + 1)])
    return windows.mean(axis=1) - x
    # E: "-" cannot broadcast "n-k+1" with "n" on the last axis  [shape-mismatch]
    # N: left is "n-k+1", right is "n"


def mistake_without_a_transpose() -> None:
    heads(np.ones((5, 6)), 2)


def mistake_in_a_reshape() -> None:
    joined(np.ones((5, 6)), 2)


def mistake_at_the_ends() -> None:
    valid(np.ones(9), 3)
