"""Array types other than NumPy's own keep their type, and have no shape for the checker.

`Any`, a type variable, and a subclass of `ndarray`, which need not be generic in its shape.
"""

from typing import Any, TypeVar

import numpy as np
from jaxtyping import BFloat16, Float

ArrayT = TypeVar("ArrayT", bound=np.ndarray)


class Signal(np.ndarray[Any, np.dtype[Any]]):
    """A class of the program's own."""


def anything(x: Float[Any, "n d"]) -> None:
    del x


def same(x: Float[ArrayT, "n"]) -> Float[ArrayT, "n"]:
    return x


def of_a_class(x: Float[Signal, "n d"]) -> None:
    del x


def of_another_library(x: BFloat16[np.ndarray, "n"]) -> None:
    """NumPy itself has no such element type: any passes."""
    del x


def mistake_of_anything() -> None:
    anything(np.ones(3))


def mistake_of_a_type_variable() -> None:
    same(np.ones((2, 3)))


def mistake_of_a_class() -> None:
    of_a_class(np.ones(3).view(Signal))


def mistake_of_another_library() -> None:
    of_another_library(np.ones(3))
