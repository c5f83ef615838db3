"""An assertion tells the checker what two names share."""

import numpy as np
from jaxtyping import Float


def added(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "n"]:
    assert x.shape == y.shape
    return np.asarray(x) + np.asarray(y)


def checked(x: np.ndarray) -> Float[np.ndarray, "n 3"]:
    if x.ndim != 2 or x.shape[1] != 3:
        raise ValueError(f"expected three columns, got {x.shape}")
    return x


def unpacked(x: np.ndarray) -> Float[np.ndarray, "d d"]:
    n, d = x.shape
    assert n > 0
    return np.eye(d) + x.T @ x


def example() -> None:
    assert added(np.ones(3), np.ones(3)).shape == (3,)
    assert checked(np.ones((2, 3))).shape == (2, 3)
    assert unpacked(np.ones((2, 3))).shape == (3, 3)
