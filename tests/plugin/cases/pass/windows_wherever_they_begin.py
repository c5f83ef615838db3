"""A slice whose bounds differ by a size has that size, wherever it begins."""

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


def batches(
    x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"], size: int
) -> Iterator[tuple[Float[np.ndarray, "b d"], Int[np.ndarray, "b"]]]:
    order = np.random.default_rng(0).permutation(len(x))
    for start in range(0, len(x), size):
        chosen = order[start : start + size]
        yield x[chosen], y[chosen]


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
    x = np.ones((3, 5, 6))
    convolved(x, x[:, :2, :3])
    columns(x[0], 2, 3)
    pooled(np.ones((4, 6)), 2)
    list(batches(np.ones((5, 3)), np.arange(5), 2))
    clipped(np.ones(5))
    lagged(np.ones(5), 3)
    last(np.ones((10, 2)))
