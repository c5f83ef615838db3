import numpy as np
from jaxtyping import Float, Int

Row = Float[np.ndarray, "3"]


def total(x: object) -> float:
    if isinstance(x, (int, float)):
        return float(x)
    if isinstance(x, (Row, Int[np.ndarray, "n"])):
        return float(x.sum())
    if isinstance(x, Float[np.ndarray, "n d"] | list):
        return float(np.sum(x))
    raise TypeError(type(x).__name__)


def example() -> None:
    assert total(1) == 1
    assert total(np.ones(3)) == 3
    assert total(np.ones((2, 2))) == 4
