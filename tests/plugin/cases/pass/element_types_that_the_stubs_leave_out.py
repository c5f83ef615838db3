"""What NumPy takes and its stubs do not say draws no message when the element type is known."""

import numpy as np
from jaxtyping import Float, Int


def every_other(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "_"]:
    chosen = np.zeros(x.size, dtype=bool)
    chosen[::2] = True
    x.flat[chosen] = 0.0
    return x.flat[np.array([True, False, True, False])]


def masked(x: Float[np.ndarray, "n"], hidden: Int[np.ndarray, "n"]) -> float:
    found = np.ma.array(x, mask=hidden).sum() + np.ma.masked_array(x, hidden).sum()
    return float(found + np.ma.masked_where(hidden, x).sum())


def example() -> None:
    every_other(np.ones((2, 2)))
    masked(np.ones(3), np.array([0, 1, 0]))
