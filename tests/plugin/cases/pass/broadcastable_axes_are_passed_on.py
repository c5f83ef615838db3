"""A function of `#batch` hands its array to another function of `#batch`."""

import numpy as np
from jaxtyping import Float


class Radar:
    def virtual(self, x: Float[np.ndarray, "#batch tx rx"]) -> Float[np.ndarray, "#batch rx tx"]:
        batch, tx, rx = x.shape
        out = np.zeros((batch, rx, tx))
        out[:, :, :] = x.transpose(0, 2, 1)
        return out

    def spectrum(self, x: Float[np.ndarray, "#batch tx rx"]) -> Float[np.ndarray, "#batch rx tx"]:
        return self.virtual(x) * 2.0


def outer(x: Float[np.ndarray, "#n d"], y: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return inner(x, y) + x


def inner(x: Float[np.ndarray, "#n d"], y: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return x + y


def example() -> None:
    assert Radar().spectrum(np.ones((1, 2, 3))).shape == (1, 3, 2)
    assert outer(np.ones((1, 3)), np.ones((4, 3))).shape == (4, 3)
