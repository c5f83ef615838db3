"""A power of Python's numbers goes wherever typeshed's `Any` may go."""

import numpy as np
from jaxtyping import Float


def scaled(
    q: Float[np.ndarray, "t d"], k: Float[np.ndarray, "s d"], power: float
) -> Float[np.ndarray, "t s"]:
    scale = q.shape[1] ** -0.5
    plain = (q @ k.T) * scale / len(q) ** 0.5
    return plain * power**power


class Total:
    def __init__(self, dim: int) -> None:
        self.scale = dim**-0.5
        self.total = 0
        self.numbers = [0]
        self.counts = {"a": 0}

    def add(self, n: int, power: float) -> float:
        self.total += n**0.5 + power**power
        self.total = n**0.5
        self.total = max(self.total, n**power)
        self.total = max(self.total, n**power * 2)
        self.total = n**power * 2 if n > 2 else max([-(n**power), self.total])
        self.numbers.append(n**0.5)
        self.counts["a"] += power**power
        number = 0
        for _ in range(n):
            number += power**0.5 * 2
        return self.total

    def scaled(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return x * self.scale


def example() -> None:
    scaled(np.ones((2, 3)), np.ones((4, 3)), 0.5)
    total = Total(4)
    total.add(4, 1.5)
    total.scaled(np.ones((2, 3)))
