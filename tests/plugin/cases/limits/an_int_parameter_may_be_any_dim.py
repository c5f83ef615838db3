"""An int parameter that no f-string names may be equal to any dim of an array."""

import numpy as np
from jaxtyping import Float


def mlp(x: Float[np.ndarray, "n d"], hidden: int) -> Float[np.ndarray, "n 1"]:
    first = np.zeros((x.shape[1], hidden))
    second = np.zeros((x.shape[1], 1))
    return np.tanh(x @ first) @ second


def mistake() -> None:
    mlp(np.ones((5, 3)), 4)
