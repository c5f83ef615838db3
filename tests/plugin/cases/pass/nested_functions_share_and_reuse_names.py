"""An inner function mixes its `n` with the outer one, and is also called with another size."""

import numpy as np
from jaxtyping import Float


def outer(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n"]:
    def scores(y: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
        return y @ w

    def residual(y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
        return y - x @ w

    return residual(scores(x))


def halves(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "m d"]:
    def double(y: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return 2.0 * y

    return double(double(x)[:2])


def example() -> None:
    assert outer(np.ones((4, 3)), np.ones(3)).shape == (4,)
    assert halves(np.ones((4, 3))).shape == (2, 3)
