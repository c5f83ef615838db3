"""A slice whose bounds differ by a size has that size, wherever it begins: `x[i : i + k]`."""

from collections.abc import Iterator

import numpy as np
from jaxtyping import Float, Int


def convolved(
    x: Float[np.ndarray, "c h w"], kernel: Float[np.ndarray, "c kh kw"]
) -> Float[np.ndarray, "h-kh+1 w-kw+1"]:
    _, h, w = x.shape
    _, kh, kw = kernel.shape
    out = np.zeros((h - kh + 1, w - kw + 1))
    for i in range(h - kh + 1):
        for j in range(w - kw + 1):
            out[i, j] = np.sum(x[:, i : i + kh, j : j + kw] * kernel)
    return out


def convolved_plane(
    x: Float[np.ndarray, "h w"], kernel: Float[np.ndarray, "kh kw"]
) -> Float[np.ndarray, "h-kh+1 w-kw+1"]:
    kh, kw = kernel.shape
    out = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(x[i : i + kh, j : j + kw] * kernel)
    return out


def columns(x: Float[np.ndarray, "h w"], k: int, s: int) -> Float[np.ndarray, "..."]:
    oh, ow = (x.shape[0] - k) // s + 1, (x.shape[1] - k) // s + 1
    out = np.zeros((k, k, oh, ow))
    for i in range(k):
        for j in range(k):
            out[i, j] = x[i : i + s * oh : s, j : j + s * ow : s]
    return out


def pooled(x: Float[np.ndarray, "h w"], k: int) -> Float[np.ndarray, "h//{k} w//{k}"]:
    out = np.zeros((x.shape[0] // k, x.shape[1] // k))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = x[i * k : (i + 1) * k, j * k : (j + 1) * k].max()
    return out


def shuffled(
    x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"], size: int
) -> Iterator[tuple[Float[np.ndarray, "b d"], Int[np.ndarray, "b"]]]:
    order = np.random.default_rng(0).permutation(len(x))
    for start in range(0, len(x), size):
        chosen = order[start : start + size]
        yield x[chosen], y[chosen]


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


def clipped(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    """Where a bound may be clipped, the size of the slice is not known."""
    return np.array([x[max(i - 1, 0) : i + 2].mean() for i in range(len(x))])


def lagged(x: Float[np.ndarray, "n"], lags: int) -> list[float]:
    return [float(x[i:] @ x[: len(x) - i]) for i in range(lags)]


def last(x: Float[np.ndarray, "10 d"]) -> Float[np.ndarray, "_ d"]:
    position, part = 0, x
    while position < 10:
        part = x[position : position + 4]
        position += 4
    return part


def example() -> None:
    x = np.arange(20.0).reshape(10, 2)
    image = np.ones((3, 5, 6))
    assert convolved(image, image[:, :2, :3]).shape == (4, 4)
    assert convolved_plane(x, np.ones((3, 2))).shape == (8, 1)
    assert columns(image[0], 2, 3).shape == (2, 2, 2, 2)
    assert pooled(np.ones((4, 6)), 2).shape == (2, 3)
    assert len(list(shuffled(np.ones((5, 3)), np.arange(5), 2))) == 3
    assert [len(batch) for batch in batches(x, 4)] == [4, 4, 4]
    assert predictions(x, np.ones((2, 3)), 4).shape == (10, 3)
    assert smoothed(x[:, 0].copy(), np.ones(3)).shape == (10,)
    assert [len(window) for window in history(x, np.array([2, 5]), 4)] == [5, 5, 4, 4]
    assert growing(x) > 0
    assert clipped(np.ones(5)).shape == (5,)
    assert len(lagged(np.ones(5), 3)) == 3
    assert last(x).shape == (2, 2)
