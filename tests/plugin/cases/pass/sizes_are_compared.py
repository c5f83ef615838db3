import numpy as np
from jaxtyping import Float


def check(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m e"]) -> str:
    n, d = x.shape
    m = y.shape[0]
    if n == m and x.shape == y.shape:
        return "same"
    if n < m or len(x) <= len(y):
        return "smaller"
    if x.shape != (3, 4) and x.shape[0] != 3:
        return "not three"
    if d in (1, 2) or n not in {3, 5}:
        return "few"
    assert x.shape == (n, d)
    assert x.shape[1] == y.shape[1] or d == 3
    return "other" if n % 2 == 0 else "odd"


def equal(n: int, x: Float[np.ndarray, "n"]) -> bool:
    return n == len(x)


def example() -> None:
    assert check(np.ones((5, 3)), np.ones((2, 3))) == "not three"
    assert equal(3, np.ones(3))
