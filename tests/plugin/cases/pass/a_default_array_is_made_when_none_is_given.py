import numpy as np
from jaxtyping import Float


def weighted_mean(
    x: Float[np.ndarray, "n d"], weights: Float[np.ndarray, "n"] | None = None
) -> Float[np.ndarray, "d"]:
    weights = np.ones(len(x)) if weights is None else weights
    weights = weights / weights.sum()
    return weights @ x


def scaled(
    x: Float[np.ndarray, "n"], scale: float = 1.0, *, shift: float = 0.0
) -> Float[np.ndarray, "n"]:
    return scale * x + shift


def example() -> None:
    assert weighted_mean(np.ones((4, 3))).shape == (3,)
    assert weighted_mean(np.ones((4, 3)), np.arange(4.0)).shape == (3,)
    assert scaled(np.ones(3), shift=2.0).shape == (3,)
