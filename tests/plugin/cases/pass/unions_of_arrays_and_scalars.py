from typing import overload

import numpy as np
from jaxtyping import Float, Float32, Float64, Int


def log_sum(x: Float[np.ndarray, "n"] | float) -> float:
    return float(np.log(np.sum(np.exp(x))))


def labels_or_scores(y: Int[np.ndarray, "n"] | Float[np.ndarray, "n k"]) -> Int[np.ndarray, "n"]:
    if y.ndim == 2:
        return y.argmax(axis=1)
    return y.astype(np.int64)


def point(place: Float[np.ndarray, "2"] | tuple[float, float]) -> tuple[float, float]:
    place = tuple(place)
    return place


def first(x: Float[np.ndarray, "n"] | None, y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    if x is None:
        return y
    return x + y


@overload
def last(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]: ...
@overload
def last(x: Float[np.ndarray, "n d"], y: float) -> float: ...
def last(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n d"] | float
) -> Float[np.ndarray, "n d"] | float:
    return y


def picked(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"] | float:
    return x if x.sum() > 0 else 1.0


def overloads_for_members(
    x: Float[np.ndarray, "n d"],
) -> list[Float[np.ndarray, "n d"] | float]:
    given = last(np.exp(x), (y := picked(x)))
    return [given, y, last(np.exp(x), picked(x)), last(x[None][0], {0: y}[0])]


def computed_beside_a_union(
    x: Float[np.ndarray, "n d"],
    other: Float64[np.ndarray, "n d"] | Float32[np.ndarray, "n d"],
    scale: float | Float[np.ndarray, "n d"],
) -> Float[np.ndarray, "n d"]:
    """mypy looks at such a call once for each member of the union."""
    total = np.add(np.exp(x), other) + np.maximum(np.exp(x), scale)
    return np.clip(np.exp(total), 0.0, scale) + np.where(x > 0, np.exp(x), scale)


def example() -> None:
    assert len(overloads_for_members(np.ones((4, 3)))) == 4
    assert log_sum(1.0) == 1.0
    assert log_sum(np.ones(3)) > 1.0
    assert labels_or_scores(np.ones((3, 2))).shape == (3,)
    assert point(np.array([1.0, 2.0])) == point((1.0, 2.0))
    assert first(None, np.ones(2)).shape == (2,)
    assert first(np.ones(2), np.ones(2)).shape == (2,)
    assert computed_beside_a_union(np.ones((4, 3)), np.ones((4, 3)), 2.0).shape == (4, 3)
