"""`x[i : i + k]` has `k` elements, wherever it begins."""

from collections.abc import Iterator

import numpy as np
from jaxtyping import Float, Int


def convolved(
    x: Float[np.ndarray, "h w"], kernel: Float[np.ndarray, "kh kw"]
) -> Float[np.ndarray, "h-kh+1 w-kw+1"]:
    kh, kw = kernel.shape
    out = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(x[i : i + kh, j : j + kw] * kernel)
    return out


def batches(x: Float[np.ndarray, "n d"], size: int) -> Iterator[Float[np.ndarray, "b d"]]:
    for start in range(0, len(x), size):
        batch = x[start : start + size]
        if len(batch) < size:
            missing = np.zeros((size - len(batch), x.shape[1]))
            batch = np.concatenate([batch, missing])
        yield batch


def predictions(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"], size: int
) -> Float[np.ndarray, "n k"]:
    out = np.zeros((len(x), w.shape[1]))
    parts = []
    for start in range(0, len(x), size):
        part = x[start : start + size] @ w
        out[start : start + size] = part
        parts.append(part)
    for k in range(len(x) // size):
        part = x[k * size : (k + 1) * size] @ w
        assert part.shape[0] <= size
    return out if len(parts) > 3 else np.concatenate(parts)


def smoothed(x: Float[np.ndarray, "n"], weights: Float[np.ndarray, "3"]) -> Float[np.ndarray, "n"]:
    out = x.copy()
    for i in range(1, len(x) - 1):
        out[i] = weights @ x[i - 1 : i + 2]
    return out


def history(
    x: Float[np.ndarray, "t d"], steps: Int[np.ndarray, "k"], length: int
) -> list[Float[np.ndarray, "l d"]]:
    windows = [x[step - 2 : step + 3] for step in steps]
    place = 0
    while place + length <= len(x):
        windows.append(x[place : place + length])
        place += length
    return windows


def growing(x: Float[np.ndarray, "n d"]) -> float:
    total = 0.0
    previous = x[:1]
    for i in range(2, len(x)):
        current = x[:i]
        total += float((current[:-1] - previous).sum())
        previous = current
        end = min(i + 4, len(x))
        total += float(x[i:end].sum())
    return total


def example() -> None:
    x = np.arange(20.0).reshape(10, 2)
    assert convolved(x, np.ones((3, 2))).shape == (8, 1)
    assert [len(batch) for batch in batches(x, 4)] == [4, 4, 4]
    assert predictions(x, np.ones((2, 3)), 4).shape == (10, 3)
    assert smoothed(x[:, 0].copy(), np.ones(3)).shape == (10,)
    assert [len(window) for window in history(x, np.array([2, 5]), 4)] == [5, 5, 4, 4]
    assert growing(x) > 0
