from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

import numpy as np
from jaxtyping import Float

F = TypeVar("F", bound=Callable[..., Any])
P = ParamSpec("P")
R = TypeVar("R")


def vmap(function: F, in_axes: int = 0) -> F:
    def run(*args: Any) -> Any:
        rows = zip(*(np.moveaxis(each, in_axes, 0) for each in args), strict=True)
        return np.array([function(*map(np.asarray, each)) for each in rows])

    return cast("F", run)


def batched(function: Callable[P, R]) -> Callable[P, R]:
    return vmap(function)


def of_first(function: Callable[P, R]) -> Callable[P, R]:
    def run(rows: Any, *args: Any) -> Any:
        return np.array([function(row, *args) for row in rows])  # type: ignore[call-arg]

    return cast("Callable[P, R]", run)


def timed(function: Callable[P, R]) -> Callable[P, R]:
    return function


def square(x: Float[np.ndarray, ""]) -> Float[np.ndarray, ""]:
    return np.asarray(x * x)


def dense(x: Float[np.ndarray, "d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "k"]:
    return x @ w


def length(x: Float[np.ndarray, "d"]) -> float:
    return float(np.sqrt(x @ x))


def squares(batch: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    each = vmap(square)
    return each(batch) + vmap(square)(batch) + batched(square)(batch)


def layers(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "n d k"]
) -> Float[np.ndarray, "n k"]:
    return vmap(dense)(x, w) + of_first(dense)(x, w[0])


def lengths(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return vmap(length)(x) + vmap(length, 1)(x.T) + vmap(timed(length))(x)


def as_they_are(x: Float[np.ndarray, "d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "k"]:
    run = timed(dense)
    return run(x, w) + timed(dense)(x, w) * timed(length)(x)


def applied(
    function: Callable[[Float[np.ndarray, "d"], Float[np.ndarray, "d k"]], Float[np.ndarray, "k"]],
    x: Float[np.ndarray, "d"],
    w: Float[np.ndarray, "d k"],
) -> Float[np.ndarray, "k"]:
    return function(x, w)


def example() -> None:
    assert squares(np.ones(3)).shape == (3,)
    assert layers(np.ones((2, 3)), np.ones((2, 3, 4))).shape == (2, 4)
    assert lengths(np.ones((2, 3))).shape == (2,)
    assert as_they_are(np.ones(3), np.ones((3, 4))).shape == (4,)
    assert applied(timed(dense), np.ones(3), np.ones((3, 4))).shape == (4,)
