"""An object that no element can be combined with is refused."""

from decimal import Decimal

import numpy as np
from jaxtyping import Int64


class Nothing:
    """Has no operators."""


def with_nothing(x: Int64[np.ndarray, "n"]) -> None:
    x += Nothing()  # E: Argument 1 to "__iadd__" of "ndarray" has incompatible type "Nothing"; ...  [arg-type]


def in_place(x: Int64[np.ndarray, "n"]) -> None:
    x *= Decimal(2)  # E: Argument 1 to "__imul__" of "ndarray" has incompatible type "Decimal"; ...  [arg-type]


def mistake_with_nothing() -> None:
    with_nothing(np.array([1, 2]))


def mistake_in_place() -> None:
    in_place(np.array([1, 2]))
