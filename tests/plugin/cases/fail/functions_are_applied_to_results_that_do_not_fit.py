from functools import reduce

import numpy as np
from jaxtyping import Float


def stepped(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d d"]
) -> Float[np.ndarray, "n d"]:
    return x @ w


def columns(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d d"]) -> Float[np.ndarray, "d n"]:
    return reduce(stepped, [w, w], x)
    # E: return value of "columns" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def rows(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d d"]) -> Float[np.ndarray, "n d"]:
    return reduce(stepped, [w, w], x)


def highest(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, ""]:
    return reduce(np.maximum, [y, y], x)
    # E: return value of "highest" needs a scalar, got 1 axis "n"  [shape-mismatch]


def each_highest(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return reduce(np.maximum, [y, y], x)


def mistake_columns() -> None:
    columns(np.ones((2, 3)), np.eye(3))


def mistake_highest() -> None:
    highest(np.ones(3), np.ones(3))


def example() -> None:
    assert rows(np.ones((2, 3)), np.eye(3)).shape == (2, 3)
    assert each_highest(np.ones(3), np.ones(3)).shape == (3,)
