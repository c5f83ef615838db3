"""An index that may be a number or an array, a row that may be a number."""

from collections.abc import Callable
from typing import Any

import numpy as np
from jaxtyping import Complex64, Float, Float32


def crossing(phi: Float[np.ndarray, "n"], modb: Float[np.ndarray, "n"]) -> tuple[float, float]:
    where = np.argmin(modb)
    value = phi[where]
    return value, phi[np.argmax(modb)]


def ends(
    profile: Callable[[np.ndarray], Any], grid: Float[np.ndarray, "n"]
) -> tuple[float, float, float]:
    values = np.asarray(profile(grid)).ravel()
    return values[0], grid.reshape(-1)[-1], values.sum()


def best(scores: list[float], options: Float[np.ndarray, "n"], index: Any) -> float:
    return options[np.argmin(scores)] + options[index]


def windowed(
    x: Complex64[np.ndarray, "..."] | Float32[np.ndarray, "..."], axis: int
) -> Complex64[np.ndarray, "..."] | Float32[np.ndarray, "..."]:
    window = np.hanning(x.shape[axis] + 2).astype(np.float32)[1:-1]
    broadcast: list[None | slice] = [None] * x.ndim
    broadcast[axis] = slice(None)
    return x * (window / np.mean(window))[tuple(broadcast)]


def bounds(x: np.ndarray) -> list[tuple[float, float]]:
    scale = 0.5 * np.concatenate([10.0 ** (-x / 5.0), 10.0 ** (-x / 5.0), [1.0]])
    start = np.append(x, np.append(x, 1.0))
    pairs = list(zip(start - scale, start + scale, strict=True))
    pairs[0] = (-1.0, 0.0)
    return pairs


def total(x: Float[np.ndarray, "... d"]) -> float:
    out = 0.0
    for row in x:
        out += float(row.sum())
        if x.ndim == 1:
            out += row
    return out


def drawn(rng: np.random.Generator, means: list[float], n: int) -> Float[np.ndarray, "n"]:
    component = rng.choice(len(means), size=n)
    return rng.normal(np.array(means)[component], np.ones(n)[component])


def of_any_kind(x: Float[np.ndarray, "n d"], k: Any) -> Float[np.ndarray, "n ..."]:
    return x[:, k]


def example() -> None:
    x = np.arange(3.0)
    assert crossing(x, x) == (0.0, 2.0)
    assert ends(np.negative, x) == (0.0, 2.0, -3.0)
    assert best([2.0, 1.0], x, 1) == 2.0
    assert windowed(np.ones((2, 3), dtype=np.float32), 1).shape == (2, 3)
    assert len(bounds(x)) == 7
    assert total(x) == 6.0
    assert drawn(np.random.default_rng(0), [0.0, 1.0], 5).shape == (5,)
    assert of_any_kind(np.ones((4, 3)), [0, 1]).shape == (4, 2)
