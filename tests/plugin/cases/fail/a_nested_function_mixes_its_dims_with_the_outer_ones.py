import numpy as np
from jaxtyping import Float


def outer(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n"]:
    def residual(y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
        return y - x.T @ w  # E: "@" needs equal inner dimensions, got "n" and "d"  [shape-mismatch]
        # N: left is "d n", right is "d"

    return residual(x @ w)


def inner_return(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    def mean() -> Float[np.ndarray, "d"]:
        return x.mean(axis=1)
        # E: return value of "mean" needs size "d" on axis 0, got "n"  [shape-mismatch]
        # N: did you mean "axis=0"?

    return mean()


def mistake_outer() -> None:
    outer(np.ones((4, 3)), np.ones(3))


def mistake_inner_return() -> None:
    inner_return(np.ones((4, 3)))
