from typing import Any

import numpy as np
from jaxtyping import Float

KINDS = (int, float)


def total(x: Float[np.ndarray, "n"], factor: Any) -> float:
    if isinstance(factor, (*KINDS, np.floating)):
        return float(x.sum() * factor)
    return 0.0


def example() -> None:
    total(np.ones(3), 2)
