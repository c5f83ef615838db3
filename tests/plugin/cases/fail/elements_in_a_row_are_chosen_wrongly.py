"""What stands in a row is chosen by one number each."""

import numpy as np
from jaxtyping import Bool, Float


def floats(x: Float[np.ndarray, "n d"], where: Float[np.ndarray, "k"]) -> None:
    x.flat[where]  # E: Invalid index type "Float[ndarray, 'k']" for "flatiter[Float[ndarray, 'n d']]"; ...  [index]


def table(x: Float[np.ndarray, "n d"], where: Bool[np.ndarray, "n d"]) -> None:
    x.flat[where]  # E: Invalid index type "Bool[ndarray, 'n d']" for "flatiter[Float[ndarray, 'n d']]"; ...  [index]


def mistake_floats() -> None:
    floats(np.ones((2, 3)), np.ones(2))


def mistake_table() -> None:
    table(np.ones((2, 3)), np.ones((2, 3), dtype=bool))
