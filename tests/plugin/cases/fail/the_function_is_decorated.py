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


def layer(
    x: Float[np.ndarray, "batch inp"], w: Float[np.ndarray, "inp out"]
) -> Float[np.ndarray, "batch inp"]:
    return project(x, w)
    # E: return value of "layer" needs size "inp" on axis 1, got "out"  [shape-mismatch]
    # N: expected "batch inp", got "batch out"


def mistake_layer() -> None:
    layer(np.ones((4, 3)), np.ones((3, 2)))
