import enum
from typing import Final

import numpy as np
from constants_of_another_module import HIDDEN
from jaxtyping import Float

WIDTH = 3
DOUBLE = 2 * WIDTH
DEPTH: Final = 4


class Kind(enum.IntEnum):
    SMALL = 3
    LARGE = 4


class Config:
    WIDTH = 3

    def weights(self, x: Float[np.ndarray, "n 4"]) -> Float[np.ndarray, "n 5"]:
        return x @ np.zeros((self.WIDTH, 5))
        # E: "matmul" needs equal inner dimensions, got 4 and 3  [shape-mismatch]
        # N: left is "n 4", right is "3 5"


def mistake_with_a_class_constant() -> None:
    Config().weights(np.ones((2, 4)))


def of_module() -> Float[np.ndarray, "6 3"]:
    return np.zeros((WIDTH, DOUBLE))
    # E: Incompatible return value type (got "ndarray[tuple[3, 6], dtype[float64]]", expected "ndarray[tuple[6, 3], dtype[floating[Any]]]")  [return-value]


def mistake_with_module_constants() -> None:
    of_module()


def next_size(x: Float[np.ndarray, "n 4"]) -> Float[np.ndarray, "n 5"]:
    return x @ np.zeros((DEPTH + 1, 5))
    # E: "matmul" needs equal inner dimensions, got 4 and 5  [shape-mismatch]
    # N: left is "n 4", right is "5 5"


def mistake_with_arithmetic() -> None:
    next_size(np.ones((2, 4)))


def of_members() -> Float[np.ndarray, "4 3"]:
    return np.zeros((Kind.SMALL, Kind.LARGE))
    # E: Incompatible return value type (got "ndarray[tuple[3, 4], dtype[float64]]", expected "ndarray[tuple[4, 3], dtype[floating[Any]]]")  [return-value]


def mistake_with_members() -> None:
    of_members()


def local() -> Float[np.ndarray, "4 3"]:
    rows, columns = 3, 4
    return np.zeros((rows, columns))
    # E: Incompatible return value type (got "ndarray[tuple[3, 4], dtype[float64]]", expected "ndarray[tuple[4, 3], dtype[floating[Any]]]")  [return-value]


def mistake_with_local_constants() -> None:
    local()


def imported() -> Float[np.ndarray, "7"]:
    return np.zeros(HIDDEN)
    # E: Incompatible return value type (got "ndarray[tuple[8], dtype[float64]]", expected "ndarray[tuple[7], dtype[floating[Any]]]")  [return-value]


def mistake_with_an_imported_constant() -> None:
    imported()
