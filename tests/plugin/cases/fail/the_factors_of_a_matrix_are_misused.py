"""The smaller of the sizes of a matrix is one of the two, and it is no third one."""

import numpy as np
from jaxtyping import Float


def all_components(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n 2"]:
    _, _, vt = np.linalg.svd(x, full_matrices=False)
    return x @ vt.T
    # E: return value of "all_components" needs size 2 on axis 1, got "min(d,n)"  [shape-mismatch]
    # N: expected "n 2", got "n min(d,n)"


def in_the_wrong_order(
    a: Float[np.ndarray, "n d"],
) -> tuple[Float[np.ndarray, "n d"], Float[np.ndarray, "d d"]]:
    q, r = np.linalg.qr(a)
    return r, q
    # E: item 0 of return value of "in_the_wrong_order" needs size "n" on axis 0, got "min(d,n)"  [shape-mismatch]
    # N: expected "n d", got "min(d,n) d"


def first(r: Float[np.ndarray, "k k"], b: Float[np.ndarray, "k"]) -> Float[np.ndarray, "k"]:
    return r @ b


def not_projected(a: Float[np.ndarray, "n d"], b: Float[np.ndarray, "2"]) -> None:
    _, r = np.linalg.qr(a)
    first(r, b)
    # E: argument "r" of "first" needs size "min(d,n)" on axis 1, got "d"  [shape-mismatch]
    # N: "first" takes "k k", got "min(d,n) d"
    # N: in "first": k = "min(d,n)" from argument "r"


def both(
    x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]
) -> Float[np.ndarray, "2 min(n,m)"]:
    size = min(len(x), len(y))
    return np.stack([x[:size], y])
    # E: "np.stack" needs equal sizes on axis 0, got "min(m,n)" and "m"  [shape-mismatch]
    # N: array 0 is "min(m,n)", array 1 is "m"


def mistake_all_components() -> None:
    all_components(np.ones((5, 3)))


def mistake_in_the_wrong_order() -> None:
    in_the_wrong_order(np.ones((5, 3)))


def mistake_not_projected() -> None:
    not_projected(np.ones((5, 3)), np.ones(2))


def mistake_both() -> None:
    both(np.ones(4), np.ones(6))
