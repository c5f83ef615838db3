import numpy as np
from jaxtyping import Bool, Float, Int


def nonzero(mask: Bool[np.ndarray, "n"]) -> Int[np.ndarray, "hits"]:
    return np.flatnonzero(mask)


def load(path: str) -> tuple[Float[np.ndarray, "n d"], Int[np.ndarray, "n"]]:
    rng = np.random.default_rng(len(path))
    return rng.normal(size=(7, 3)), rng.integers(0, 2, size=7)


def selected(x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"]) -> Float[np.ndarray, "k d"]:
    return x[nonzero(mask)]


def example() -> None:
    x, y = load("digits")
    assert selected(x, y == 1).shape[1] == 3
    more, labels = load("more")
    assert selected(more, labels == 0).shape[1] == 3
    x, y = load("again")
