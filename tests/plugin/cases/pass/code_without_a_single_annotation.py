import numpy as np


def train(xs, ys, steps=3):  # type: ignore[no-untyped-def]
    w = np.zeros((xs.shape[1], 2))
    for _ in range(steps):
        error = xs @ w - ys
        w = w - 0.1 * xs.T @ error / len(xs)
        w = w.T
        w = w.T
    return w


def table() -> float:
    a = np.zeros((2, 3))
    b = np.ones(3)
    return float((a + b).sum() + (a.T @ a).sum())


def example() -> None:
    assert table() > 0.0
    assert train(np.ones((4, 3)), np.ones((4, 2))).shape == (3, 2)  # type: ignore[no-untyped-call]
