from functools import partial

import numpy as np
from jaxtyping import Float, Int


def strided_pool(
    x: Float[np.ndarray, "n c h w"], size: int = 2
) -> Float[np.ndarray, "n c h//{size} w//{size}"]:
    n, c, h, w = x.shape
    return x.reshape(n, c, h // size, size, w // size, size).max(axis=(2, 4))
    # E: return value of "strided_pool" needs size "h//{size}" on axis 2, got "{size}"  [shape-mismatch]
    # N: expected "n c h//{size} w//{size}", got "n c {size} {size}"


def best(
    x: Float[np.ndarray, "b n"], *, k: int = 1
) -> Int[np.ndarray, "b {k}"]:
    return np.argsort(-x, axis=1)[:k]
    # E: return value of "best" needs size "b" on axis 0, got "{k}"  [shape-mismatch]
    # N: expected "b {k}", got "{k} n"


class Basis:
    def points(self, n: int = 5) -> Float[np.ndarray, "{n}"]:
        return np.linspace(0, 1, n + 1)
        # E: return value of "points" needs size "{n}" on axis 0, got "{n}+1"  [shape-mismatch]


def frames(x: Float[np.ndarray, "n"], size: int = 4) -> Float[np.ndarray, "n-{size}+1 {size}"]:
    return np.lib.stride_tricks.sliding_window_view(x, size)


def of_a_call(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n-2 4"]:
    return frames(x, 3)
    # E: return value of "of_a_call" needs size 4 on axis 1, got 3  [shape-mismatch]
    # N: expected "n-2 4", got "n-2 3"


def of_a_partial_call(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n-2 4"]:
    return partial(frames, size=3)(x)
    # E: return value of "of_a_partial_call" needs size 4 on axis 1, got 3  [shape-mismatch]
    # N: expected "n-2 4", got "n-2 3"


def mistake_in_the_axes_of_a_pool() -> None:
    strided_pool(np.ones((5, 4, 6, 12)))


def mistake_in_the_axis_of_the_best() -> None:
    best(np.ones((5, 4)))


def mistake_in_a_method() -> None:
    Basis().points()


def mistake_in_what_a_call_gives() -> None:
    of_a_call(np.ones(7))


def mistake_in_what_a_partial_call_gives() -> None:
    of_a_partial_call(np.ones(7))
