"""`{self.size}` is the same size in all of a signature; the object's own is not looked up."""

import numpy as np
from jaxtyping import Float


class Table:
    def __init__(self, size: int) -> None:
        self.size = size

    def rows(self) -> Float[np.ndarray, "{self.size} 2"]:
        return np.ones((2, self.size))

    def scaled(self, x: Float[np.ndarray, "{self.size}"]) -> Float[np.ndarray, "{self.size}"]:
        return 2 * x


def mistake_of_the_result() -> None:
    Table(3).rows()


def mistake_of_the_argument() -> None:
    Table(3).scaled(np.ones(4))
