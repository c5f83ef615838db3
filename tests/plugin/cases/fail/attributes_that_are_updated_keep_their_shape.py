"""Arithmetic with an attribute gives it no other shape, so it is known before that, too."""

import numpy as np
from jaxtyping import Float


class Regression:
    def __init__(self, features: int) -> None:
        self.w = np.zeros((features, 2))
        self.rate = np.full(3, 0.1)

    def loss(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n 2"]:
        return x @ self.w.T  # E: "@" needs equal inner dimensions, got "d" and 2  [shape-mismatch]
        # N: left is "n d", right is "2 features"

    def step(self, x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n 2"]) -> None:
        gradient = x.T @ (x @ self.w - y)
        self.w = self.w - self.rate * gradient
        # E: "*" cannot broadcast 3 with 2 on the last axis  [shape-mismatch]
        # N: left is "3", right is "d 2"

    def settle(self) -> None:
        self.rate = self.rate / 2


def mistake_loss() -> None:
    Regression(3).loss(np.ones((4, 3)))


def mistake_step() -> None:
    Regression(4).step(np.ones((4, 4)), np.ones((4, 2)))
