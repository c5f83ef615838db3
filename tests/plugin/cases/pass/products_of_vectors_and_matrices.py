import numpy as np
from jaxtyping import Float


def matrix_vector(a: Float[np.ndarray, "n d"], v: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n"]:
    return a @ v


def vector_matrix(v: Float[np.ndarray, "n"], a: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return np.matmul(v, a)


def inner(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> float:
    return float(x @ y) + float(np.dot(x, y)) + float(x.dot(y))


def dot(a: Float[np.ndarray, "n k"], b: Float[np.ndarray, "k m"]) -> Float[np.ndarray, "n m"]:
    return np.dot(a, b) + a.dot(b)


def batched(
    a: Float[np.ndarray, "batch n k"], b: Float[np.ndarray, "batch k m"]
) -> Float[np.ndarray, "batch n m"]:
    return a @ b


def quadratic(x: Float[np.ndarray, "d"], a: Float[np.ndarray, "d d"]) -> float:
    return float(x @ a @ x.T)


def example() -> None:
    a = np.ones((4, 3))
    assert matrix_vector(a, np.ones(3)).shape == (4,)
    assert vector_matrix(np.ones(4), a).shape == (3,)
    assert inner(a[0], a[1]) == 9.0
    assert dot(a, a.T).shape == (4, 4)
    assert batched(np.ones((2, 4, 3)), np.ones((2, 3, 5))).shape == (2, 4, 5)
    assert quadratic(np.ones(3), np.eye(3)) == 3.0
