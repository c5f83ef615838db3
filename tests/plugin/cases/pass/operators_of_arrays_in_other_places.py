from collections.abc import Callable
from functools import reduce
from typing import Protocol, TypeVar, runtime_checkable

import numpy as np
import numpy.typing as npt
from jaxtyping import Float, Float32

ArrayT = TypeVar("ArrayT", bound=np.ndarray)
Result_co = TypeVar("Result_co", covariant=True)


@runtime_checkable
class Scalable(Protocol[Result_co]):
    def __mul__(self, other: float, /) -> Result_co: ...


def twice(x: Scalable[Result_co]) -> Result_co:
    return x * 2.0


def plus(x: ArrayT, y: ArrayT) -> ArrayT:
    return x + y


def doubled(x: ArrayT) -> np.ndarray:
    return x * 2


def total(parts: list[Float[np.ndarray, "n"]]) -> Float[np.ndarray, "n"]:
    return sum(parts, start=np.zeros_like(parts[0]))


def product(parts: list[Float[np.ndarray, "n n"]]) -> Float[np.ndarray, "n n"]:
    return reduce(lambda a, b: a @ b, parts)


def shifted(x: Float32[np.ndarray, "n"], y: Float32[np.ndarray, "n"]) -> Float32[np.ndarray, "n"]:
    add: Callable[[Float32[np.ndarray, "n"]], Float32[np.ndarray, "n"]] = x.__add__
    return add(y)


def scaled(x: Float32[np.ndarray, "n"]) -> Float32[np.ndarray, "n"]:
    return twice(x)


def masks(x: npt.NDArray[np.bool], y: npt.NDArray[np.bool]) -> npt.NDArray[np.bool]:
    return x & y | x ^ y


def example() -> None:
    x = np.ones(3, np.float32)
    assert plus(x, doubled(x)).shape == total([np.ones(3), np.ones(3)]).shape
    assert shifted(x, scaled(x)).tolist() == [3.0, 3.0, 3.0]
    assert product([np.eye(2), np.eye(2)]).shape == (2, 2)
    assert not masks(x > 2, x > 3).any()
