from typing import Any

import numpy as np
import numpy.typing as npt
from jaxtyping import Float


def project(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return x @ w


def load() -> np.ndarray:
    return np.arange(12.0).reshape(4, 3)


def load_typed() -> npt.NDArray[np.float64]:
    return np.ones((3, 2))


def from_anything(x: Any, w: npt.ArrayLike) -> np.ndarray:
    return project(np.asarray(x), np.asarray(w))


def whatever(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return x @ y + x.T[0] - y.reshape(-1)[:1]


def example() -> None:
    assert project(load(), load_typed()).shape == (4, 2)
    assert from_anything(load(), load_typed()).shape == (4, 2)
    assert whatever(np.ones((2, 2)), np.ones((2, 2))).shape == (2, 2)
