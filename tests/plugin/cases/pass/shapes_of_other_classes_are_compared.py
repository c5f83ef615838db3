"""A class that is no array has a `shape` of its own kind."""

from typing import NamedTuple

import numpy as np
from jaxtyping import Float


class Size(NamedTuple):
    rows: int
    columns: int


class Table:
    def __init__(self, rows: int, columns: int) -> None:
        self.shape = Size(rows, columns)
        self.ndim: int = 2

    def zeros(self) -> Float[np.ndarray, "_ _"]:
        return np.zeros(self.shape)


def rows(table: Table) -> int:
    if table.shape == (3, 4) or table.ndim == 3:
        return table.shape.rows + table.ndim
    assert table.shape == Size(2, 2)
    return table.shape.columns


def example() -> None:
    assert rows(Table(3, 4)) == 5
    assert rows(Table(2, 2)) == 2
    assert Table(2, 3).zeros().shape == (2, 3)
