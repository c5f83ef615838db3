"""An annotation may stand in another one, directly or by an alias: the outer axes come first."""

from collections.abc import Callable
from typing import Any, assert_type

import numpy as np
import numpy.typing as npt
from jaxtyping import Float, Float32, Inexact, Real, Shaped

Row = Float32[np.ndarray, "d 3"]
Rows = Float[Row, "b"]
Written = Float[Float[np.ndarray, "d 3"], "b"]
Anything = Float[np.ndarray, "..."]
Last = Shaped[Float[np.ndarray, "n"], f"{1 + 1} ..."]
Bare = np.ndarray
Plain = Float[Bare, "n 3"]
Numpys = Float[npt.NDArray[np.float32], "n 3"]
OrNumber = Float[float | np.ndarray, "n 3"]
Function = Callable[[Float[np.ndarray, "n 3"]], Float[np.ndarray, "n"]]


def written(x: Float[Float[np.ndarray, "d 3"], "b"], y: Written) -> None:
    assert_type(x, Float[np.ndarray, "b d 3"])
    assert_type(y, Float[np.ndarray, "b d 3"])


def of_an_alias(x: Rows, y: Shaped[Row, "b"], z: Float[Anything, "b"]) -> None:
    assert_type(x, Float32[np.ndarray, "b d 3"])
    assert_type(y, Float32[np.ndarray, "b d 3"])
    assert_type(z, Float[np.ndarray, "b ..."])


def the_common_dtypes(x: Inexact[Real[np.ndarray, "d"], "b"]) -> None:
    assert_type(x, Float[np.ndarray, "b d"])


def a_string_that_the_program_computes(
    x: Last, y: Shaped[Float[np.ndarray, "n"], f"{1 + 1} ..."]
) -> None:
    assert_type(x, Float[np.ndarray, "..."])
    assert_type(y, Float[np.ndarray, "..."])


def other_array_types(x: Plain, y: Numpys, z: OrNumber) -> None:
    assert_type(x, Float[np.ndarray, "n 3"])
    assert_type(y, Float32[np.ndarray, "n 3"])
    assert_type(z, float | Float[np.ndarray, "n 3"])


def ints_of_the_array_type_say_nothing(
    x: Float[np.ndarray[tuple[int, int], np.dtype[Any]], "n"],
) -> None:
    assert_type(x, Float[np.ndarray, "n"])


def a_function(f: Function, x: Float[np.ndarray, "n 3"]) -> None:
    assert_type(f(x), Float[np.ndarray, "n"])


def example() -> None:
    x = np.ones((2, 4, 3))
    written(x, x)
    small = x.astype(np.float32)
    of_an_alias(small, small, x)
    the_common_dtypes(x[0])
    a_string_that_the_program_computes(x, x)
    other_array_types(x[0], small[0], x[0])
    ints_of_the_array_type_say_nothing(x[0, 0])
    a_function(lambda rows: rows.sum(axis=1), x[0])
