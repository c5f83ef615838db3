"""An integer taken from an array is one row, wherever it was kept in between."""

import numpy as np
from jaxtyping import Float, Int


def emissions_of_an_observation(
    b: Float[np.ndarray, "s o"], observed: Int[np.ndarray, "t"]
) -> Float[np.ndarray, "s"]:
    first = observed[0]
    return b[first]
    # E: return value of "emissions_of_an_observation" needs size "s" on axis 0, got "o"  [shape-mismatch]


def likelihoods(
    p: Float[np.ndarray, "s"], b: Float[np.ndarray, "s o"], observed: Int[np.ndarray, "t"]
) -> Float[np.ndarray, "s"]:
    for symbol in observed:
        p = p * b[symbol]  # E: "*" cannot broadcast "s" with "o" on the last axis  [shape-mismatch]
        # N: left is "s", right is "o"
    return p


class Table:
    def __init__(self, states: Int[np.ndarray, "t"]) -> None:
        self.start = states[0]

    def row(self, q: Float[np.ndarray, "s a"]) -> Float[np.ndarray, "s"]:
        return q[self.start]
        # E: return value of "row" needs size "s" on axis 0, got "a"  [shape-mismatch]


def mistake_emissions_of_an_observation() -> None:
    emissions_of_an_observation(np.ones((3, 2)), np.zeros(4, dtype=np.int64))


def mistake_likelihoods() -> None:
    likelihoods(np.ones(3), np.ones((3, 2)), np.zeros(4, dtype=np.int64))


def mistake_row() -> None:
    Table(np.zeros(4, dtype=np.int64)).row(np.ones((3, 2)))
