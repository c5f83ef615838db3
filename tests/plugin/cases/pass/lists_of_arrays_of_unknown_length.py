"""Functions that take two lists of arrays, of which neither length is known."""

import numpy as np
from jaxtyping import Bool, Float


def chosen(
    conditions: list[Bool[np.ndarray, "n"]], choices: list[Float[np.ndarray, "n"]]
) -> Float[np.ndarray, "n"]:
    return np.select(conditions, choices)


def example() -> None:
    x = np.arange(4.0)
    chosen([x > 1, x > 2], [x, -x])
