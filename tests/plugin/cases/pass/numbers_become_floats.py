"""What makes floats of integers makes floats of `Num`: who writes it means those two."""

import numpy as np
from jaxtyping import Float, Inexact, Int, Num, Real


def standardized(x: Num[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return (x - x.mean(axis=0)) / (x.std(axis=0) + 1e-7)


def weighted(x: Num[np.ndarray, "n d"], w: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n"]:
    return 0.5 * (x @ w)


def kept(x: Num[np.ndarray, "n"]) -> Num[np.ndarray, "n"]:
    return x * x + 1


def turned(x: Num[np.ndarray, "n"]) -> Inexact[np.ndarray, "n"]:
    return x * np.exp(1j * np.pi / 4)


def example() -> None:
    for x in (np.ones((3, 2), dtype=np.int32), np.ones((3, 2))):
        assert standardized(x).shape == (3, 2)
        assert weighted(x, np.ones(2)).shape == (3,)
        assert kept(x[0]).shape == (2,)
        assert turned(x[0]).shape == (2,)
