"""The element type of a structured array is given by a list, and its fields are taken by name."""

import numpy as np
import numpy.typing as npt
from jaxtyping import Float, Int

FIELDS = [("index", np.int64), ("weight", np.float64)]


def by_list(n: int) -> Float[np.ndarray, "_"]:
    points = np.zeros(n, dtype=[("index", np.int64), ("weight", np.float64)])
    points["index"] = np.arange(n)
    weights: Float[np.ndarray, "_"] = points["weight"]
    return weights


def by_variable() -> Int[np.ndarray, "4"]:
    points: npt.NDArray[np.void] = np.ones(4, dtype=FIELDS)
    return points["index"]


def like(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    points: npt.NDArray[np.void] = np.empty_like(x, dtype=[("weight", float)])
    points["weight"] = x
    return points["weight"]


def by_dict(n: int) -> None:
    points: npt.NDArray[np.void] = np.zeros(n, {"names": ["weight"], "formats": [float]})
    more: npt.NDArray[np.void] = np.empty((n, 2), dtype=points.dtype)
    assert more["weight"].shape == (n, 2)


def example() -> None:
    assert by_list(3).shape == (3,)
    assert by_variable().shape == (4,)
    assert like(np.ones((2, 3))).shape == (2, 3)
    by_dict(3)
