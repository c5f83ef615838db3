import numpy as np
from jaxtyping import Float


def total(*xs: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return sum(xs[1:], start=xs[0])


def scaled(x: Float[np.ndarray, "n d"], *, by: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n d"]:
    return x * by


def different(x: Float[np.ndarray, "a"], y: Float[np.ndarray, "b"]) -> Float[np.ndarray, "a"]:
    return total(x, y)
    # E: argument "xs" of "total" needs size "a" for "n", got "b"  [shape-mismatch]
    # N: expected "n", got "b"
    # N: n = a from argument "xs" of "total"


def wrong_keyword(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return scaled(x, by=x.sum(axis=1))
    # E: argument "by" of "scaled" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d", got "n"
    # N: n, d from argument "x" of "scaled"


def mistake_different() -> None:
    different(np.ones(3), np.ones(4))


def mistake_wrong_keyword() -> None:
    wrong_keyword(np.ones((4, 3)))
