from typing import Final

import numpy as np
from jaxtyping import Float

HIDDEN: Final = 5
CLASSES = 2
SIZES = [3, HIDDEN, CLASSES]
WEIGHTS = np.ones((3, HIDDEN))
BIAS: Float[np.ndarray, "5"] = np.zeros(HIDDEN)
IDENTITY: Final = np.eye(3)


def forward(x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n 5"]:
    return x @ IDENTITY @ WEIGHTS + BIAS


def initial() -> list[np.ndarray]:
    weights = []
    for inp, out in zip(SIZES[:-1], SIZES[1:], strict=True):
        weights.append(np.zeros((inp, out)))
    return weights


def head(h: Float[np.ndarray, "n 5"]) -> Float[np.ndarray, "n 2"]:
    return h @ np.ones((HIDDEN, CLASSES))


def example() -> None:
    assert head(forward(np.ones((4, 3)))).shape == (4, 2)
    assert [w.shape for w in initial()] == [(3, 5), (5, 2)]
