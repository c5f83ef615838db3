"""An int that is called like a dim takes part in arithmetic."""

import numpy as np
from jaxtyping import Bool, Float


def scores(
    x: Float[np.ndarray, "b t d"], heads: int, mask: Bool[np.ndarray, "#b #heads t t"]
) -> Float[np.ndarray, "b heads t t"]:
    b, t, d = x.shape
    q = x.reshape(b, t, heads, d // heads).transpose(0, 2, 1, 3)
    k = x.reshape(b, t, heads, d // heads).transpose(0, 2, 3, 1)
    return np.where(mask, q @ k, -1e9)


def scores_of_turned(
    x: Float[np.ndarray, "b t d"], heads: int, mask: Bool[np.ndarray, "#b #heads t t"]
) -> Float[np.ndarray, "b heads t t"]:
    b, t, d = x.shape
    q = x.reshape(b, t, heads, d // heads).transpose(0, 2, 1, 3)
    k = x.reshape(b, t, heads, d // heads).transpose(0, 2, 1, 3)
    return np.where(mask, q @ k, -1e9)
    # E: "@" needs equal inner dimensions, got "d//heads" and "t"  [shape-mismatch]
    # N: left is "b heads t d//heads", right is "b heads t d//heads"


def shorter(x: Float[np.ndarray, "n"], n: int) -> Float[np.ndarray, "n"]:
    return np.zeros(n - 1) + np.zeros(n)
    # E: "+" cannot broadcast "n-1" with "n" on the last axis  [shape-mismatch]
    # N: left is "n-1", right is "n"


def example() -> None:
    scores(np.ones((2, 3, 8)), 2, np.ones((1, 2, 3, 3), bool))


def mistake_scores_of_turned() -> None:
    scores_of_turned(np.ones((2, 3, 8)), 2, np.ones((1, 2, 3, 3), bool))


def mistake_shorter() -> None:
    shorter(np.ones(4), 4)
