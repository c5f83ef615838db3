"""NumPy's stubs give `floating[Any]` for these: no `float` to mypy, and a float at run time."""

import numpy as np
from jaxtyping import Float, Int


def median(x: Float[np.ndarray, "n"]) -> float:
    return np.median(x)


def spread(x: Float[np.ndarray, "n"], threshold: float) -> float:
    std = np.sqrt(np.average((x - threshold) ** 2))
    if np.isfinite(std):
        return std
    return np.average(np.abs(x - threshold))


def quantile(x: Float[np.ndarray, "n"]) -> float:
    return spread(x, np.median(x)) + np.percentile(x, 50) + np.quantile(x, 0.5)


def norm(x: Float[np.ndarray, "n"]) -> float:
    return float(np.linalg.norm(x))


def largest(labels: Int[np.ndarray, "n"]) -> int:
    return int(labels.max()) + int(np.argmax(labels)) + len(np.unique(labels))


def written(x: Float[np.ndarray, "n d"], held: Float[np.ndarray, "n"]) -> Float[np.ndarray, "1"]:
    np.quantile(x, 0.5, axis=1, out=held)
    np.nanmedian(x, axis=1, out=held)
    return np.percentile(x, 5, out=np.ones(1))


def drawn(rng: np.random.Generator, held: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return rng.standard_gamma(2.0, out=held)


def example() -> None:
    x = np.arange(3.0)
    assert median(x) == 1.0
    assert quantile(x) > 0.0
    assert norm(x) > 0.0
    assert largest(np.arange(3)) == 7
    assert written(np.ones((2, 3)), np.ones(2)).shape == (1,)
    assert drawn(np.random.default_rng(0), np.ones(2)).shape == (2,)
