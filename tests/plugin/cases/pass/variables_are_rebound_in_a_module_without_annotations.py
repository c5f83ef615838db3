"""No jaxtyping here: what mypy accepts without the checker it must accept with it."""

from typing import Any

import numpy as np


def weights(m: np.ndarray, n: np.ndarray, scale: float) -> np.ndarray:
    sigma = scale * np.exp(-np.maximum(np.abs(m), np.abs(n)))
    sigma = sigma[None, ...]
    sigma = sigma.sum(axis=0)
    return sigma


def grid(count: int) -> Any:
    phi = np.linspace(0, np.pi, num=count)
    theta = np.linspace(0, 2 * np.pi, num=count)
    phi, theta = np.meshgrid(phi, theta)
    return phi[:, None, None] * theta


def bounds(x: np.ndarray, scale: np.ndarray) -> list[tuple[float, float]]:
    pairs = list(zip(x - scale, x + scale, strict=True))
    pairs[0] = (-1.0, 0.0)
    return pairs


def surfaces(given: list[float] | None = None) -> int:
    if given is None:
        given = list(np.linspace(0, 1.0, 10))
    return len(given)


class Model:
    def __init__(self) -> None:
        self.history = []  # type: ignore[var-annotated]
        self.w = np.zeros((2, 3))
        self.best = None

    def step(self) -> None:
        self.w = self.w - 0.1 * np.ones((2, 3))
        self.w = self.w * (self.w > 0)
        self.history.append(self.w.sum())
        self.history.append(self.w.copy())


def example() -> None:
    assert weights(np.ones((2, 1)), np.ones((1, 3)), 1.0).shape == (2, 3)
    assert grid(3).ndim == 4
    assert bounds(np.ones(2), np.ones(2))[0] == (-1.0, 0.0)
    assert surfaces() == 10
    Model().step()
