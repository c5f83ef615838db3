from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np
from jaxtyping import Float

F = TypeVar("F", bound=Callable[..., Any])


def vmap(function: F) -> F:
    def run(*args: Any) -> Any:
        return np.array([function(*each) for each in zip(*args, strict=True)])

    return cast("F", run)


def weighted(x: Float[np.ndarray, "d"]) -> Float[np.ndarray, "d"]:
    return x / x.sum()


def rows(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    each = vmap(weighted)
    return each(x)


def columns(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    each = vmap(weighted)
    return each(x)
    # E: return value of "columns" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def at_once(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return vmap(weighted)(x)
    # E: argument 1 of "weighted" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def mistake_columns() -> None:
    columns(np.ones((2, 3)))


def mistake_at_once() -> None:
    at_once(np.ones((2, 3)))


def example() -> None:
    assert rows(np.ones((2, 3))).shape == (2, 3)
