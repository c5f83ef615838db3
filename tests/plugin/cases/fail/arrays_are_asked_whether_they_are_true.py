"""Several elements are not true or false together: NumPy wants to be told which of them count."""

import numpy as np
from jaxtyping import Float


def positive(x: Float[np.ndarray, "n d"]) -> str:
    if x > 0.0:  # E: condition needs a scalar, got 2 axes "n d"  [shape-mismatch]
    # N: say ".any()" or ".all()"
        return "positive"
    return "negative"


def equal(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> None:
    assert x.sum() > 0.0 and not x == y
    # E: condition needs a scalar, got 1 axis "n"  [shape-mismatch]
    # N: say ".any()" or ".all()"


def halved(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    while np.abs(x) > 1.0:  # E: condition needs a scalar, got 1 axis "n"  [shape-mismatch]
    # N: say ".any()" or ".all()"
        x = x / 2.0
    return x


def between(x: Float[np.ndarray, "n"]) -> int:
    return np.sum(0.0 < x < 1.0)  # E: condition needs a scalar, got 1 axis "n"  [shape-mismatch]
    # N: say ".any()" or ".all()"


def mistake_positive() -> None:
    positive(np.ones((3, 4)))


def mistake_equal() -> None:
    equal(np.ones(3), np.ones(3))


def mistake_halved() -> None:
    halved(np.ones(3))


def mistake_between() -> None:
    between(np.ones(3))
