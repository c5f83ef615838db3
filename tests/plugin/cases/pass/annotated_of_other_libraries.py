from typing import Annotated

import numpy as np
from jaxtyping import Float

Positive = Annotated[int, "positive"]


def repeat(
    x: Float[np.ndarray, "n"], times: Annotated[int, "at least one"]
) -> Float[np.ndarray, "_"]:
    return np.concatenate([x] * times)


def plain(x: Annotated[np.ndarray, "n d"], count: Positive) -> Annotated[np.ndarray, "not a shape"]:
    return x[:count]


def example() -> None:
    assert repeat(np.ones(3), 2).shape == (6,)
    assert plain(np.ones((4, 3)), 2).shape == (2, 3)
    assert plain(plain(np.ones(4), 2), 1).shape == (1,)
