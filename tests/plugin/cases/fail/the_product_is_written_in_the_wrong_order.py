import numpy as np
from jaxtyping import Float


def linear(
    x: Float[np.ndarray, "batch d_in"], w: Float[np.ndarray, "d_in d_out"]
) -> Float[np.ndarray, "batch d_out"]:
    return w @ x  # E: "@" needs equal inner dimensions, got "d_out" and "batch"  [shape-mismatch]
    # N: left is "d_in d_out", right is "batch d_in"
    # N: did you mean "x @ w"?


def by_function(
    x: Float[np.ndarray, "n k"], y: Float[np.ndarray, "k m"]
) -> Float[np.ndarray, "n m"]:
    return np.matmul(y, x)
    # E: "np.matmul" needs equal inner dimensions, got "m" and "n"  [shape-mismatch]
    # N: left is "k m", right is "n k"


def by_dot(x: Float[np.ndarray, "n k"], y: Float[np.ndarray, "k m"]) -> Float[np.ndarray, "n m"]:
    return np.dot(y, x)
    # E: "np.dot" needs equal inner dimensions, got "m" and "n"  [shape-mismatch]
    # N: left is "k m", right is "n k"


def by_method(x: Float[np.ndarray, "n k"], y: Float[np.ndarray, "k m"]) -> Float[np.ndarray, "n m"]:
    return y.dot(x)  # E: "y.dot" needs equal inner dimensions, got "m" and "n"  [shape-mismatch]
    # N: left is "k m", right is "n k"


def mistake_linear() -> None:
    linear(np.ones((5, 3)), np.ones((3, 2)))


def mistake_by_function() -> None:
    by_function(np.ones((5, 3)), np.ones((3, 2)))


def mistake_by_dot() -> None:
    by_dot(np.ones((5, 3)), np.ones((3, 2)))


def mistake_by_method() -> None:
    by_method(np.ones((5, 3)), np.ones((3, 2)))
