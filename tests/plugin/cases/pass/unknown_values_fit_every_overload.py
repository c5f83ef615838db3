"""Where a value is not known at all, neither is which overload of a function it fits."""

from typing import Any

import numpy as np


def drawn(rows: Any, probabilities: Any) -> list[object]:
    chance = np.zeros(3)[rows]
    flips = np.random.default_rng(0).binomial(1, chance)
    return [flip for flip, _ in zip(flips, probabilities, strict=True)]


def example() -> None:
    assert drawn([0, 1], [0.5, 0.5]) == [0, 0]
