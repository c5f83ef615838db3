"""What NumPy makes of values of unknown type is unknown."""

from typing import Any

import numpy as np


class Source:
    def __init__(self) -> None:
        self.p = None
        self.mask: list[Any] = []
        self.low = None


def reverse(source: Source, data: Any, key: dict[str, float]) -> None:
    source.p = np.copy(data, subok=True)
    source.mask = np.asarray(data)  # type: ignore[assignment]
    source.low = np.min(data)
    split: str = np.random.choice(list(key.keys()), p=list(key.values()))
    assert split in key


def scaled(power: float | np.ndarray, mask: np.ndarray, index: tuple[int | np.ndarray, ...]) -> Any:
    assert np.all(np.isreal(power))
    if isinstance(power, np.ndarray) and power.size == 1:
        power = float(power[0])
    mask[index] += power
    mask[index] -= 0.5 * mask[index].min()
    return np.log(np.linalg.det(mask[np.ix_([0, 1], [0, 1])]))


def rectangle(width: float, height: float) -> float:
    return width * height


def drawn(matrix: np.ndarray, largest: float) -> float:
    total = 0.0
    for (x, y), weight in np.ndenumerate(matrix):
        size = np.sqrt(abs(weight) / largest)
        total += rectangle(x - size / 2, y - size / 2) + rectangle(size, size)
    return total + rectangle(np.trace(matrix), np.median(matrix))


def points(count: int, shift: float) -> list[float]:
    values = list(np.linspace(0.0, 1.0, count))
    values.append(shift)
    return values


def example() -> None:
    reverse(Source(), np.ones((2, 2)), {"a": 1.0})
    assert scaled(np.ones(1), np.eye(2), (0, 0)) is not None
    assert drawn(np.ones((2, 2)), 1.0) > 0.0
    assert points(3, 0.5)[-1] == 0.5
