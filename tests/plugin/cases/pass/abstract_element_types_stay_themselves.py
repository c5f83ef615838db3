import numpy as np
from jaxtyping import Float, Inexact, Integer, Num, Real


def both(edges: Integer[np.ndarray, "e 2"]) -> Integer[np.ndarray, "2*e"]:
    row: Integer[np.ndarray, "2*e"] = np.concatenate([edges[:, 0], edges[:, 1]])
    return row + row - row * row


def combined(x: Real[np.ndarray, "n"], y: Real[np.ndarray, "n"]) -> Real[np.ndarray, "n"]:
    return np.maximum(x, y) + x * y


def halves(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return np.where(x > y, x, y) / 2


def powers(x: Inexact[np.ndarray, "n"]) -> Inexact[np.ndarray, "n"]:
    return x**2 + np.exp(x) + 1


def totals(x: Num[np.ndarray, "n d"]) -> Num[np.ndarray, "d"]:
    return x.sum(axis=0) + np.cumsum(x, axis=0)[0]


def example() -> None:
    assert both(np.ones((3, 2), dtype=np.int32)).shape == (6,)
    assert combined(np.arange(3), np.arange(3)).shape == (3,)
    assert halves(np.ones(3), np.ones(3)).shape == (3,)
    assert powers(np.ones(3)).shape == (3,)
    assert totals(np.ones((2, 3))).shape == (3,)
