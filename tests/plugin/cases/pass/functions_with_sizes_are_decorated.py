import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Concatenate, Generic, ParamSpec, TypeVar

import numpy as np
from jaxtyping import Float

P = ParamSpec("P")
R = TypeVar("R")


def timed(function: Callable[P, R]) -> Callable[P, R]:
    return function


def repeated(times: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            for _ in range(times - 1):
                function(*args, **kwargs)
            return function(*args, **kwargs)

        return run

    return decorate


def with_generator(
    function: Callable[Concatenate[np.random.Generator, P], R],
) -> Callable[P, R]:
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(np.random.default_rng(0), *args, **kwargs)

    return run


class Counted(Generic[P, R]):
    def __init__(self, function: Callable[P, R]) -> None:
        self.function = function
        self.calls = 0

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        self.calls += 1
        return self.function(*args, **kwargs)


@timed
@timed
def columns(n: int) -> Float[np.ndarray, "{n} 3"]:
    return np.zeros((n, 3))


@repeated(2)
def rows(x: Float[np.ndarray, "b"], n: int) -> Float[np.ndarray, "{n} b"]:
    return np.stack([x] * n)


@with_generator
def noise(
    rng: np.random.Generator, x: Float[np.ndarray, "b"], n: int
) -> Float[np.ndarray, "b {n}"]:
    return rng.normal(size=(len(x), n))


@Counted
def counted(n: int) -> Float[np.ndarray, "{n} {n}"]:
    return np.eye(n)


@functools.cache
def remembered(n: int) -> Float[np.ndarray, "{n} {n}"]:
    return np.eye(n)


@contextmanager
def buffer(n: int) -> Iterator[Float[np.ndarray, "{n} 3"]]:
    yield np.empty((n, 3))


class Basis:
    @timed
    def at(self, x: Float[np.ndarray, "b"], n: int) -> Float[np.ndarray, "b {n}"]:
        return np.vander(x, n)

    @repeated(2)
    def again(self, x: Float[np.ndarray, "b"], n: int) -> Float[np.ndarray, "b {n}"]:
        return np.vander(x, n)


def four() -> Float[np.ndarray, "4 3"]:
    return timed(columns)(4)


def filled(x: Float[np.ndarray, "m 3"], n: int) -> Float[np.ndarray, "{n} 3"]:
    with buffer(n) as first, buffer(len(x)) as second:
        second[:] = x
        first[:] = second.mean(axis=0)
        return first + columns(n)


def moved(x: Float[np.ndarray, "m"], n: int) -> Float[np.ndarray, "m {n}"]:
    return noise(x, n) @ counted(n) @ remembered(n) + rows(x, n).T


def fitted(x: Float[np.ndarray, "m"]) -> Float[np.ndarray, "m 5"]:
    return Basis().at(x, 5) - Basis().again(x, 5)


def twice(x: Float[np.ndarray, "m"]) -> Float[np.ndarray, "3 m"]:
    again = repeated(2)(rows)
    return again(x, 3)


def example() -> None:
    assert four().shape == (4, 3)
    assert filled(np.ones((2, 3)), 5).shape == (5, 3)
    assert moved(np.ones(3), 4).shape == (3, 4)
    assert fitted(np.ones(3)).shape == (3, 5)
    assert twice(np.ones(2)).shape == (3, 2)
