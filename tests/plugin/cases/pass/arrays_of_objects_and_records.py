"""A list, a tuple or an array may be one element of an array of objects or of records."""

from typing import Any

import numpy as np
from jaxtyping import Float

FIELDS = [("index", np.int64), ("weight", np.float64)]


def objects(x: Float[np.ndarray, "n"]) -> None:
    items = np.empty(3, dtype=object)
    items[0] = x
    items[1] = [1, 2]
    items[:] = [[1, 2], [3, 4], [5]]
    ragged = np.array([[1, 2], [3]], dtype=object)
    ragged[0] = (1, 2, 3)
    assert (ragged == items[1:]).shape == (2,)
    filled = np.full(3, None, dtype=np.object_)
    filled[1] = {}
    assert (filled == items).shape == (3,)


def records(rows: list[tuple[int, float]]) -> Float[np.ndarray, "3"]:
    points = np.zeros(3, dtype=[("index", np.int64), ("weight", np.float64)])
    points[0] = (1, 2.0)
    points[1:] = (3, 4.0)
    made = np.array([(1, 2.0), (3, 4.0), (5, 6.0)], dtype=FIELDS)
    chosen = np.where(np.array([True, False, True]), made, points)
    of_rows = np.array(rows, dtype=FIELDS)
    weights: Float[np.ndarray, "3"] = chosen["weight"] + of_rows["weight"] + by_text()["f1"]
    return weights


def by_text() -> Any:
    points = np.array([(1, 2.0), (3, 4.0), (5, 6.0)], dtype="i4,f8")
    points[0] = (7, 8.0)
    return points


def example() -> None:
    objects(np.ones(2))
    assert records([(1, 2.0), (3, 4.0), (5, 6.0)]).shape == (3,)
