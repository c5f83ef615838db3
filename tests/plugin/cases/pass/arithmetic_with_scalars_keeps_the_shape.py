import numpy as np
from jaxtyping import Float, Float32


def polynomial(x: Float[np.ndarray, "n d"], c: float, k: int) -> Float[np.ndarray, "n d"]:
    return 1.0 + c * x - x**2 / k + (-x) ** 3 + x / 2 + 3 - (2 - x) + 1 / (x + 1)


def half_precision(x: Float32[np.ndarray, "n"], scale: float) -> Float32[np.ndarray, "n"]:
    return (x * scale + 1.0) / 2


def weighted(x: Float[np.ndarray, "n"], t: Float[np.ndarray, ""]) -> Float[np.ndarray, "n"]:
    return t * x + x * t


def example() -> None:
    assert polynomial(np.ones((4, 3)), 2.0, 3).shape == (4, 3)
    assert half_precision(np.ones(3, dtype=np.float32), 2.0).shape == (3,)
    assert weighted(np.ones(3), np.array(2.0)).shape == (3,)
