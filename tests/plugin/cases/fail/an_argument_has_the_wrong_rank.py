import numpy as np
from jaxtyping import Float


def row_norms(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return np.sqrt((x**2).sum(axis=1))


def scaled(x: Float[np.ndarray, "n"], t: Float[np.ndarray, ""]) -> Float[np.ndarray, "n"]:
    return x * t


def of_a_vector(v: Float[np.ndarray, "d"]) -> float:
    return float(row_norms(v).sum())  # E: ..."row_norms"...  [shape-mismatch]


def of_a_batch(x: Float[np.ndarray, "b n d"]) -> float:
    return float(row_norms(x).sum())  # E: ..."row_norms"...  [shape-mismatch]


def not_a_scalar(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return scaled(x, x)
    # E: argument "t" of "scaled" needs a scalar, got 1 axis "n"  [shape-mismatch]
    # N: in "scaled": n = "n" from argument "x"


def mistake_of_a_vector() -> None:
    of_a_vector(np.ones(3))


def mistake_of_a_batch() -> None:
    of_a_batch(np.ones((2, 3, 4)))


def mistake_not_a_scalar() -> None:
    not_a_scalar(np.ones(3))
