"""Legal broadcasting that nobody meant: the shapes agree with what is declared."""

import numpy as np
from jaxtyping import Float


def mean_squared_error(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n 1"]) -> float:
    return float(((x - y) ** 2).mean())


def example() -> None:
    mean_squared_error(np.ones(3), np.ones((3, 1)))
