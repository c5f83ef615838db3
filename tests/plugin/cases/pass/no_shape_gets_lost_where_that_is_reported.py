# mypy: enable-error-code=shape-unknown
"""With `shape-unknown`: what is known, is said to be of any shape, or is said at the place."""

import numpy as np
from jaxtyping import Bool, Float, Float64, Shaped
from makes_arrays_of_any_shape import load


class Logged(np.ndarray):
    pass


def known(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    y = np.maximum(x @ w, 0)
    return y / y.sum(axis=1, keepdims=True)


def kept(x: Float[np.ndarray, "n d"], keep: Bool[np.ndarray, "n"]) -> Float[np.ndarray, "d"]:
    """The number of rows is in the data only: they are of a size that has no name."""
    return x[keep].mean(axis=0)


def said(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    lengths: Float[np.ndarray, "n"] = np.apply_along_axis(np.linalg.norm, 1, x)
    loaded: Float[np.ndarray, "m"] = load()
    return lengths * loaded.sum()


def of_any_shape(x: Float64[np.ndarray, "..."]) -> Shaped[np.ndarray, "..."]:
    doubled = x + x
    return doubled.T


def of_several(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    u, s, vt = np.linalg.svd(x, full_matrices=False)
    parts = [u, vt.T]
    parts.pop()
    return u @ s


def example() -> None:
    x = np.ones((3, 2))
    assert known(x, np.ones((2, 4))).shape == (3, 4)
    assert kept(x, np.array([True, False, True])).shape == (2,)
    assert said(x).shape == (3,)
    assert of_any_shape(x).shape == (2, 3)
    assert of_several(x).shape == (3,)
