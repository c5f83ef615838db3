"""An axis such as "?n" is of unknown size, and is not missed outside of a `PyTree`."""

import numpy as np
from jaxtyping import Float


def leaf(x: Float[np.ndarray, "?n"], y: Float[np.ndarray, "?n"]) -> None:
    del x, y


def mistake_outside_of_a_tree() -> None:
    leaf(np.ones(3), np.ones(4))
