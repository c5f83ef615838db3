import numpy as np
from jaxtyping import Float


def zeros(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    n, d = x.shape
    return np.zeros((d, n))  # E: ...  [return-value]


def vector(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return np.ones(len(x))  # E: ...  [return-value]


def full(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return np.full(x.shape, 1.0)  # E: ...  [return-value]


def like(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return np.zeros_like(x)  # E: ...  [return-value]


def one_more(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d+1"]:
    return np.empty((x.shape[0] + 1, x.shape[1]))  # E: ...  [return-value]


def mistake_zeros() -> None:
    zeros(np.ones((4, 3)))


def mistake_vector() -> None:
    vector(np.ones((4, 3)))


def mistake_full() -> None:
    full(np.ones((4, 3)))


def mistake_like() -> None:
    like(np.ones((4, 3)))


def mistake_one_more() -> None:
    one_more(np.ones((4, 3)))
