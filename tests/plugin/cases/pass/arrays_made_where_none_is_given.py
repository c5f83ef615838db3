"""What is made in the place of a missing array, or of one of another rank, fits as that does."""

import numpy as np
from jaxtyping import Bool, Float


def weighted(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "n"] | None = None
) -> Float[np.ndarray, "d"]:
    if w is None:
        n = x.shape[0]
        w = np.full(n, 1 / n)
    return w @ x


def masked(
    x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n d"] | None = None
) -> Float[np.ndarray, "d"]:
    mask = np.ones(x.shape, dtype=bool) if mask is None else mask
    return np.where(mask, x, 0.0).sum(axis=0) / mask.sum(axis=0)


def predicted(
    x: Float[np.ndarray, "d"] | Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]
) -> Float[np.ndarray, "_ k"]:
    if x.ndim == 1:
        x = x[None, :]
    return x @ w


def either(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "n"] | None = None
) -> Float[np.ndarray, "n"]:
    """The same condition decides twice, and what it decides fits each time."""
    turned = x.T if w is None else x
    if w is None:
        return turned.sum(axis=0)
    return turned.sum(axis=1) * w


def scaled(
    x: Float[np.ndarray, "n d"], scale: Float[np.ndarray, "d"] | None = None
) -> Float[np.ndarray, "n d"]:
    rows = scale is None
    if scale is None:
        scale = np.abs(x).max(axis=1)
    return x / scale[:, None] if rows else x / scale


def padded(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "8"]:
    if len(x) < 8:
        x = np.concatenate([x, np.zeros(8 - len(x))])
    if len(x) > 8:
        x = x[:8]
    return x


def summed(x: Float[np.ndarray, "n d"], *, rows: bool) -> Float[np.ndarray, "n d"]:
    """Each of the shapes broadcasts."""
    means = x.mean(axis=1, keepdims=True) if rows else x.mean(axis=0)
    return x - means


def example() -> None:
    x, ones = np.ones((4, 3)), np.ones(4)
    assert weighted(x).shape == weighted(x, ones).shape == (3,)
    assert masked(x).shape == masked(x, x > 0).shape == (3,)
    assert predicted(x, np.ones((3, 2))).shape == (4, 2)
    assert predicted(np.ones(3), np.ones((3, 2))).shape == (1, 2)
    assert either(x, ones).shape == (4,)
    assert scaled(x).shape == scaled(x, np.ones(3)).shape == (4, 3)
    assert padded(ones).shape == padded(np.ones(9)).shape == (8,)
    assert summed(x, rows=True).shape == summed(x, rows=False).shape == (4, 3)
