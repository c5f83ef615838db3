import numpy as np
from jaxtyping import Float


def zeros(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    n, d = x.shape
    return np.zeros((d, n))
    # E: return value of "zeros" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"


def vector(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return np.ones(len(x))
    # E: return value of "vector" needs size "d" on axis 0, got "n"  [shape-mismatch]


def full(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return np.full(x.shape, 1.0)
    # E: return value of "full" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def like(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return np.zeros_like(x)
    # E: return value of "like" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def one_more(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d+1"]:
    return np.empty((x.shape[0] + 1, x.shape[1]))
    # E: return value of "one_more" needs size "n" on axis 0, got "n+1"  [shape-mismatch]
    # N: expected "n d+1", got "n+1 d"


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
