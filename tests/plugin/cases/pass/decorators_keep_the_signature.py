import functools
from collections.abc import Callable
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


@functools.lru_cache
def grid(n: int) -> Float[np.ndarray, "n"]:
    return np.linspace(0.0, 1.0, n)


def use(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d d"]) -> Float[np.ndarray, "n d"]:
    return project(project(x, w), w)


def example() -> None:
    assert use(np.ones((4, 3)), np.eye(3)).shape == (4, 3)
    assert grid(5).shape == (5,)
