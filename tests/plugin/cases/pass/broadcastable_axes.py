import numpy as np
from jaxtyping import Float


def shifted(x: Float[np.ndarray, "n d"], mu: Float[np.ndarray, "#n d"]) -> Float[np.ndarray, "n d"]:
    return x - mu


def masked(x: Float[np.ndarray, "*batch d"], m: Float[np.ndarray, "*#batch d"]) -> float:
    return float((x * m).sum())


def calls(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    h = shifted(x, x.mean(axis=0, keepdims=True))
    h = shifted(h, x)
    assert masked(x, x[:1]) + masked(np.ones((2, 3)), np.ones((1, 3)))
    return h


def example() -> None:
    assert calls(np.ones((4, 3))).shape == (4, 3)
