import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

import numpy as np
from jaxtyping import Float

P = ParamSpec("P")
R = TypeVar("R")


def logged(function: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(*args, **kwargs)

    return run


@logged
def project(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return x @ w


def layer(
    x: Float[np.ndarray, "batch inp"], w: Float[np.ndarray, "inp out"]
) -> Float[np.ndarray, "batch inp"]:
    return project(x, w)
    # E: return value of "layer" needs size "inp" on axis 1, got "out"  [shape-mismatch]
    # N: expected "batch inp", got "batch out"


@logged
def columns(n: int, k: int) -> Float[np.ndarray, "{n} {k}"]:
    return np.zeros((n, k))


@contextmanager
def buffer(n: int) -> Iterator[Float[np.ndarray, "{n} 3"]]:
    yield np.empty((n, 3))


def centered(x: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "m d"]:
    return x - columns(x.shape[1], len(x))
    # E: "-" cannot broadcast "d" with "m" on the last axis  [shape-mismatch]
    # N: left is "m d", right is "d m"
    # N: did you mean "columns(x.shape[1], len(x)).T"?


def filled(x: Float[np.ndarray, "m 3"]) -> None:
    with buffer(8) as rows:
        rows[:] = x.sum(axis=1)
        # E: "rows[:]": assigned value "m" does not broadcast to "8 3"  [shape-mismatch]


def mistake_centered() -> None:
    centered(np.ones((4, 3)))


def mistake_filled() -> None:
    filled(np.ones((5, 3)))


def mistake_layer() -> None:
    layer(np.ones((4, 3)), np.ones((3, 2)))
