"""A list of float64 is a list of floats at run time; the program names no other element type."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


def metrics(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> dict[str, float]:
    root = np.sqrt(np.mean((x - y) ** 2))
    found = {"root": root, "mean": np.mean(np.abs(x - y))}
    return found


def errors(x: Float[np.ndarray, "n d"]) -> list[float]:
    found = []
    for row in x:
        found.append(np.max(row))
    return found


def first_errors(x: Float[np.ndarray, "n d"], k: int) -> tuple[list[float], dict[str, list[float]]]:
    found = [np.max(row) for row in x]
    return found[:k], {"all": found, "none": []}


def scaled(x: Float[np.ndarray, "n"]) -> list[np.floating]:
    found = [2.0 * value for value in x]
    return found


def total(values: list[float], names: dict[str, float] | None = None) -> float:
    return sum(values) + len(names or {})


def summed(x: Float[np.ndarray, "n"]) -> float:
    values = [x[0], x[-1]]
    names = {"first": x[0]}
    return total(values, names) + total(values=values)


@dataclass
class History:
    losses: list[float]


class Model:
    all_losses: list[float]

    def __init__(self, x: Float[np.ndarray, "n"]) -> None:
        self.x = x
        self.losses = [np.mean(x)]
        values = [np.mean(x)]
        self.all_losses = values

    def fit(self, steps: int) -> list[float]:
        losses = []
        for _ in range(steps):
            losses.append(np.mean(self.x))
        return losses

    def seen(self) -> list[float]:
        return self.losses

    def history(self, steps: int) -> History:
        losses = [np.mean(self.x) for _ in range(steps)]
        return History(losses)


def example() -> None:
    x = np.arange(3.0)
    assert metrics(x, x) == {"root": 0.0, "mean": 0.0}
    assert errors(np.ones((2, 2))) == [1.0, 1.0]
    assert first_errors(np.ones((2, 2)), 1) == ([1.0], {"all": [1.0, 1.0], "none": []})
    assert scaled(x) == [0.0, 2.0, 4.0]
    assert summed(x) == 5.0
    assert Model(x).fit(2) + Model(x).seen() + Model(x).history(1).losses == [1.0] * 4
