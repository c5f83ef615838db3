from typing import Any, TypeVar, Union

import numpy as np
import numpy.typing as npt
from jaxtyping import Bool, Float, Float32, Int, Num, Shaped

ArrayT = TypeVar("ArrayT", bound=np.ndarray)
Single = TypeVar("Single", np.float32, np.float64)


class Signal(np.ndarray[Any, np.dtype[Any]]):
    """A class of the program's own."""


def narrow(x: Float[npt.NDArray[np.float32], "n"]) -> Float[npt.NDArray[np.float32], "n"]:
    wanted: npt.NDArray[np.float32] = x
    return wanted


def number(x: Float[np.ndarray | float, ""], y: Int[np.ndarray | int, ""]) -> float:
    return float(x) + int(y)


def numpy_number(x: Float[np.ndarray | np.floating, ""]) -> float:
    return float(x)


def any_rank(x: Float[Union[np.ndarray, float], "..."]) -> Float[Union[np.ndarray, float], "..."]:
    return x


def two_arrays(x: Float[np.ndarray | npt.NDArray[np.float64], "n"]) -> Float[np.ndarray, "n"]:
    return x


def anything(x: Float[Any, "n d"]) -> Float[Any, "d"]:
    return x.sum(axis=0)


def same(x: Float[ArrayT, "n"]) -> Float[ArrayT, "n"]:
    return x


def of_a_class(x: Float[Signal, "n d"]) -> Float[np.ndarray, "n"]:
    return x.sum(axis=1)


def numbers(x: Num[npt.NDArray[Any], "n"], flag: Bool[bool, ""]) -> Num[np.ndarray, "n"]:
    return x if flag else -x


def plain(x: Float[float, ""], n: Shaped[int, ""]) -> float:
    return x + n


def nested(x: Float[Float[np.ndarray, "d"], "n"]) -> Float[np.ndarray, "n d"]:
    return x


def nested_narrow(x: Float[Float32[np.ndarray, "d"], "n"]) -> Float32[np.ndarray, "n d"]:
    return x


def example() -> None:
    assert narrow(np.ones(3, dtype=np.float32)).shape == (3,)
    assert number(np.array(1.0), 2) == number(1.0, np.array(2)) == 3.0
    assert numpy_number(np.float64(1.0)) == numpy_number(np.array(1.0)) == 1.0
    assert any_rank(1.0) == 1.0
    assert isinstance(any_rank(np.ones((2, 3))), np.ndarray)
    assert two_arrays(np.ones(3)).shape == (3,)
    assert anything(np.ones((2, 3))).shape == (3,)
    assert same(np.ones(3)).shape == (3,)
    assert of_a_class(np.ones((2, 3)).view(Signal)).shape == (2,)
    assert numbers(np.ones(3), True).shape == (3,)
    assert plain(1.0, 2) == 3.0
    assert nested(np.ones((2, 3))).shape == (2, 3)
    assert nested_narrow(np.ones((2, 3), dtype=np.float32)).shape == (2, 3)
