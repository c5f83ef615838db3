from collections.abc import Callable

import numpy as np
from jaxtyping import Float


def row_sums(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x.sum(axis=1)


def column_sums(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return x.sum(axis=0)


def applied(
    f: Callable[[Float[np.ndarray, "a b"]], Float[np.ndarray, "a"]], x: Float[np.ndarray, "a b"]
) -> Float[np.ndarray, "a"]:
    return f(x)


def right(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return applied(row_sums, x)


def wrong(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return applied(column_sums, x)
    # E: result of argument "f" of "applied" needs size "n" on axis 0, got "d"  [shape-mismatch]


def example_right() -> None:
    right(np.ones((4, 3)))


def mistake_wrong() -> None:
    wrong(np.ones((4, 3)))
