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
        # E: "@" needs equal inner dimensions, got 4 and 3  [shape-mismatch]
        # N: left is "n 4", right is "3 5"


def mistake_with_a_class_constant() -> None:
    Config().weights(np.ones((2, 4)))


def of_module() -> Float[np.ndarray, "6 3"]:
    return np.zeros((WIDTH, DOUBLE))
    # E: return value of "of_module" needs size 6 on axis 0, got 3  [shape-mismatch]
    # N: expected "6 3", got "3 6"


def mistake_with_module_constants() -> None:
    of_module()


def next_size(x: Float[np.ndarray, "n 4"]) -> Float[np.ndarray, "n 5"]:
    return x @ np.zeros((DEPTH + 1, 5))
    # E: "@" needs equal inner dimensions, got 4 and 5  [shape-mismatch]
    # N: left is "n 4", right is "5 5"


def mistake_with_arithmetic() -> None:
    next_size(np.ones((2, 4)))


def of_members() -> Float[np.ndarray, "4 3"]:
    return np.zeros((Kind.SMALL, Kind.LARGE))
    # E: return value of "of_members" needs size 4 on axis 0, got 3  [shape-mismatch]
    # N: expected "4 3", got "3 4"


def mistake_with_members() -> None:
    of_members()


def last(x: Float[np.ndarray, "9 d"]) -> Float[np.ndarray, "4 d"]:
    return x[-WIDTH:]  # E: return value of "last" needs size 4 on axis 0, got 3  [shape-mismatch]
    # N: expected "4 d", got "3 d"


def mistake_with_a_negative_bound() -> None:
    last(np.ones((9, 2)))


def local() -> Float[np.ndarray, "4 3"]:
    rows, columns = 3, 4
    return np.zeros((rows, columns))
    # E: return value of "local" needs size 4 on axis 0, got 3  [shape-mismatch]
    # N: expected "4 3", got "3 4"


def mistake_with_local_constants() -> None:
    local()


def imported() -> Float[np.ndarray, "7"]:
    return np.zeros(HIDDEN)
    # E: return value of "imported" needs size 7 on axis 0, got 8  [shape-mismatch]
    # N: expected "7", got "8"


def mistake_with_an_imported_constant() -> None:
    imported()
