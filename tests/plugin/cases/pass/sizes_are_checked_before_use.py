"""After the check, the size is the number."""

import numpy as np
from jaxtyping import Float


def virtual(x: Float[np.ndarray, "batch tx rx"]) -> Float[np.ndarray, "batch 2 8"]:
    batch, tx, rx = x.shape
    if tx != 3 or rx != 4:
        raise ValueError(f"expected 3x4, got {tx}x{rx}")
    out = np.zeros((batch, 2, 8))
    out[:, 0, 2:6] = x[:, 1]
    out[:, 1, 0:4] = x[:, 0]
    out[:, 1, 4:8] = x[:, 2]
    return out


def example() -> None:
    assert virtual(np.ones((5, 3, 4))).shape == (5, 2, 8)
