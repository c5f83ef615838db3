"""Arithmetic, `#n` and `*b` in the signatures of methods, of static and class methods."""

import numpy as np
from jaxtyping import Float


class Signal:
    def slopes(
        self, t: Float[np.ndarray, "n"], x: Float[np.ndarray, "n+1"]
    ) -> Float[np.ndarray, "n"]:
        return (x[1:] - x[:-1]) / t

    def mirrored(self, x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2*n"]:
        return np.concatenate([x, x[::-1]])

    def shifted(
        self, x: Float[np.ndarray, "#n d"], by: Float[np.ndarray, "n d"]
    ) -> Float[np.ndarray, "n d"]:
        return x + by

    @staticmethod
    def padded(x: Float[np.ndarray, "*b n"]) -> Float[np.ndarray, "*b n+1"]:
        return np.concatenate([x, x[..., :1]], axis=-1)

    @classmethod
    def halves(
        cls, x: Float[np.ndarray, "2*n"], y: Float[np.ndarray, "n"]
    ) -> Float[np.ndarray, "n"]:
        return x[: len(y)] + y

    def all(self, x: Float[np.ndarray, "m"], y: Float[np.ndarray, "k m"]) -> Float[np.ndarray, "m"]:
        steps = self.slopes(x, np.concatenate([x, np.ones(1)]))
        steps = self.slopes(x, self.padded(steps))
        steps = Signal.padded(self.mirrored(steps))[: len(x)]
        return steps + self.shifted(y[:1], y)[0]


def used(x: Float[np.ndarray, "4"], y: Float[np.ndarray, "k 4"]) -> Float[np.ndarray, "8"]:
    signal = Signal()
    assert signal.slopes(np.ones(3), x).shape == (3,)
    return signal.mirrored(signal.all(x, y))


def example() -> None:
    assert used(np.ones(4), np.ones((2, 4))).shape == (8,)
