import warnings
from typing import Any, NamedTuple

import numpy as np
from jaxtyping import Float, Float64, Shaped


class Signal(np.ndarray[Any, np.dtype[Any]]):
    def rate(self) -> int:
        return 2 * len(self)


class Grid(NamedTuple):
    height: int
    width: int


def total(x: Float[np.ndarray, "n d"]) -> float:
    return float(np.ma.masked_invalid(x).sum())


def masked(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return np.ma.masked_less(x, 0.0)


def viewed(x: Any) -> Shaped[np.ndarray, "n"]:
    return np.asarray(x).view(np.recarray)


def signals(x: Float64[np.ndarray, "n d"]) -> list[int]:
    s = x.view(Signal)
    results = [s.T, s.mT, s.copy(), np.empty_like(s), np.copy(s, subok=True)]
    results.append(np.sum(x[None], axis=0, out=s))
    return [each.rate() for each in results]


def products_of_matrices(x: Float[np.ndarray, "n n"]) -> Float[np.ndarray, "n*n"]:
    m = np.asmatrix(x)
    flat: Float[np.ndarray, "n*n"] = (m.T * m).A1
    row = m[0]
    assert (row * m).shape == (1, len(x))
    assert (m + m).shape == m.shape
    return flat


def masks(x: Float[np.ndarray, "n d"]) -> int:
    m = np.ma.masked_less(x, 0.0)
    parts = [m.T, m + 1, -m, m * m]
    count = sum(int(part.mask.sum()) for part in parts)
    return count + int(m.real.mask.sum())


def records() -> Any:
    points = np.rec.array([(1, 2.0), (3, 4.0)], dtype=[("x", int), ("y", float)])
    points.x = 7
    return points.y + points[0].x


def texts() -> Any:
    return np.char.asarray("small").upper(), np.char.add(["a", "b"], ["c", "d"])


def cells(x: np.ndarray[Grid, np.dtype[np.float64]]) -> int:
    return x.shape.height * x.shape.width


class Vector(np.ndarray):
    @property
    def first(self) -> float:
        return float(self[0])


def rounded(v: Vector) -> float:
    v = v.round().astype(int)
    return v.first


def resized(x: Float64[np.ndarray, "n"]) -> int:
    s = x.copy().view(Signal)
    s.resize((4, 2), refcheck=False)
    return s.rate()


def example() -> None:
    assert total(np.ones((2, 3))) == 6.0
    assert masked(np.ones(3)).shape == (3,)
    assert viewed([1.0]).shape == (1,)
    assert signals(np.ones((3, 3))) == [6] * 6
    with warnings.catch_warnings():  # NumPy would rather have no matrices
        warnings.simplefilter("ignore", PendingDeprecationWarning)
        assert products_of_matrices(np.eye(2)).shape == (4,)
    assert masks(np.ones((2, 3))) == 0
    assert records().shape == (2,)
    texts()
    assert resized(np.ones(8)) == 8
    assert rounded(np.array([1.4, 2.6]).view(Vector)) == 1.0
