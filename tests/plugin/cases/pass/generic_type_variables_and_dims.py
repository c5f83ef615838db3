from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np
from jaxtyping import Float

T = TypeVar("T")


def first(items: Iterable[T]) -> T:
    return next(iter(items))


def compose(f: Callable[[T], T], times: int) -> Callable[[T], T]:
    def run(x: T) -> T:
        for _ in range(times):
            x = f(x)
        return x

    return run


class Box(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value


def double(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return 2.0 * x


def use(xs: Sequence[Float[np.ndarray, "n"]], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    box = Box(y)
    return first(xs) + box.value + compose(double, 3)(y) + max(xs, key=len) + sorted(xs, key=len)[0]


def example() -> None:
    assert use([np.ones(3)], np.ones(3)).shape == (3,)
