# [shapeproof] class_dims = separate
# [shapeproof] set_allow_redefinition = false
"""A generated constructor ties the fields, an attribute has its field's shape."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


@dataclass
class Data:
    x: Float[np.ndarray, "n d"]
    y: Float[np.ndarray, "n"]

    def similar(
        self, x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d d"]
    ) -> Float[np.ndarray, "n d"]:
        return w @ x  # E: "@" needs equal inner dimensions, got "d" and "n"  [shape-mismatch]
        # N: left is "d d", right is "n d"
        # N: did you mean "x @ w"?

    def weighted(
        self, x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "n"]
    ) -> Float[np.ndarray, "d"]:
        return w @ x


def rows(x: Float[np.ndarray, "m k"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "k"]:
    return Data(x, y).y
    # E: return value of "rows" needs size "k" on axis 0, got "m"  [shape-mismatch]


def made(x: Float[np.ndarray, "m k"], y: Float[np.ndarray, "k"]) -> Data:
    return Data(x, y)
    # E: argument "y" of "Data" needs size "m" on axis 0, got "k"  [shape-mismatch]
    # N: "Data" takes "n", got "k"
    # N: in "Data": n = "m", d = "k" from argument "x"
    # N: did you mean "x.T"?


def called(x: Float[np.ndarray, "m k"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "k"]:
    return Data(x, y).weighted(x.T, y)
    # E: argument "w" of "weighted" needs size "k" on axis 0, got "m"  [shape-mismatch]
    # N: "weighted" takes "n", got "m"
    # N: in "weighted": n = "k", d = "m" from argument "x"
    # N: did you mean "x"?


def mistake_in_the_method() -> None:
    Data(np.ones((2, 3)), np.ones(2)).similar(np.ones((2, 3)), np.ones((3, 3)))


def mistake_in_an_attribute() -> None:
    rows(np.ones((2, 3)), np.ones(2))


def mistake_in_the_constructor() -> None:
    made(np.ones((2, 3)), np.ones(3))


def mistake_in_a_call() -> None:
    called(np.ones((2, 3)), np.ones(2))
