"""A constant that other modules import."""

from typing import Final

import numpy as np
from jaxtyping import Float

HIDDEN: Final = 8
CLASSES = 2


def head() -> Float[np.ndarray, "8 2"]:
    return np.zeros((HIDDEN, CLASSES))


def example() -> None:
    assert head().shape == (8, 2)
