from typing import overload

import numpy as np
from jaxtyping import Float


@overload
def normalized(x: Float[np.ndarray, "d"], rows: None = None) -> Float[np.ndarray, "d"]: ...
@overload
def normalized(x: Float[np.ndarray, "n d"], rows: int) -> Float[np.ndarray, "n d"]: ...
def normalized(x: np.ndarray, rows: int | None = None) -> np.ndarray:
    return x / np.sqrt((x**2).sum(axis=-1, keepdims=True))


def use(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return normalized(x, 1)[0] + normalized(x[0])


def example() -> None:
    assert use(np.ones((4, 3))).shape == (3,)
