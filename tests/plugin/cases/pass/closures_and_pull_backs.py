from collections.abc import Callable

import numpy as np
from jaxtyping import Float


def matmul_vjp(
    x: Float[np.ndarray, "n k"], y: Float[np.ndarray, "k m"]
) -> tuple[
    Float[np.ndarray, "n m"],
    Callable[[Float[np.ndarray, "n m"]], tuple[Float[np.ndarray, "n k"], Float[np.ndarray, "k m"]]],
]:
    def pull_back(
        g: Float[np.ndarray, "n m"],
    ) -> tuple[Float[np.ndarray, "n k"], Float[np.ndarray, "k m"]]:
        return g @ y.T, x.T @ g

    return x @ y, pull_back


def gradients(
    x: Float[np.ndarray, "a b"], w: Float[np.ndarray, "b c"]
) -> tuple[Float[np.ndarray, "a b"], Float[np.ndarray, "b c"]]:
    out, pull_back = matmul_vjp(x, w)
    dx, dw = pull_back(np.ones_like(out))
    return dx, dw


def scheduler(rate: float) -> Callable[[np.ndarray], np.ndarray]:
    return lambda g: rate * g


def example() -> None:
    dx, dw = gradients(np.ones((4, 3)), np.ones((3, 2)))
    assert (dx.shape, dw.shape) == ((4, 3), (3, 2))
    assert scheduler(0.1)(dw).shape == (3, 2)
