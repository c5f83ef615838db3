"""What a caller knows of `{self.size}` is what the arguments say, not what the object is made with.

In the body, a size that is computed may be equal to any other.
"""

import numpy as np
from jaxtyping import Float


class Table:
    def __init__(self, size: int, names: list[str]) -> None:
        self.size = size
        self.names = names
        self.count = len(names)

    def rows(self) -> Float[np.ndarray, "{self.size} 2"]:
        return np.ones((self.size, 2))

    def named(self) -> Float[np.ndarray, "{self.count} {self.size}"]:
        return np.ones((self.size, self.count))

    def scaled(self, x: Float[np.ndarray, "{self.size}"]) -> Float[np.ndarray, "{self.size}"]:
        return 2 * x


def rows_of_three() -> Float[np.ndarray, "4 2"]:
    return Table(3, []).rows()


def mistake_of_the_result() -> None:
    Table(3, ["a"]).named()


def mistake_of_the_caller() -> None:
    rows_of_three()


def mistake_of_the_argument() -> None:
    Table(3, []).scaled(np.ones(4))
