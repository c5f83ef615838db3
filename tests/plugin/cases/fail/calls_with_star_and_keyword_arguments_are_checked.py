import numpy as np
from jaxtyping import Float


def total(*xs: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return sum(xs[1:], start=xs[0])


def scaled(x: Float[np.ndarray, "n d"], *, by: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n d"]:
    return x * by


def different(x: Float[np.ndarray, "a"], y: Float[np.ndarray, "b"]) -> Float[np.ndarray, "a"]:
    return total(x, y)  # E: ..."total"...  [shape-mismatch]


def wrong_keyword(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return scaled(x, by=x.sum(axis=1))  # E: ..."by"...  [shape-mismatch]


def in_a_pair(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    pair = (x.T, x)
    return np.matmul(*pair)  # E: ...  [return-value]


def mistake_different() -> None:
    different(np.ones(3), np.ones(4))


def mistake_wrong_keyword() -> None:
    wrong_keyword(np.ones((4, 3)))


def mistake_in_a_pair() -> None:
    in_a_pair(np.ones((4, 3)))
