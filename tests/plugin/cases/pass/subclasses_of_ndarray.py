from typing import Any

import numpy as np
from jaxtyping import Float, Shaped


def total(x: Float[np.ndarray, "n d"]) -> float:
    return float(np.ma.masked_invalid(x).sum())


def masked(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return np.ma.masked_less(x, 0.0)


def viewed(x: Any) -> Shaped[np.ndarray, "n"]:
    return np.asarray(x).view(np.recarray)


def example() -> None:
    assert total(np.ones((2, 3))) == 6.0
    assert masked(np.ones(3)).shape == (3,)
    assert viewed([1.0]).shape == (1,)
