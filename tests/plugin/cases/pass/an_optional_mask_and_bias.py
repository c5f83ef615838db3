import numpy as np
from jaxtyping import Bool, Float


def attend(
    scores: Float[np.ndarray, "q k"],
    mask: Bool[np.ndarray, "q k"] | None = None,
    bias: Float[np.ndarray, "k"] | None = None,
) -> Float[np.ndarray, "q k"]:
    if bias is not None:
        scores = scores + bias
    if mask is None:
        mask = np.ones(scores.shape, dtype=np.bool_)
    return np.where(mask, scores, -np.inf)


def turned(x: Float[np.ndarray, "n d"] | None) -> Float[np.ndarray, "d n"]:
    if x is None:
        return np.zeros((3, 4))
    return x.T


def product(
    x: Float[np.ndarray, "n d"] | None = None, y: Float[np.ndarray, "d k"] | None = None
) -> Float[np.ndarray, "n k"]:
    if x is None:
        return np.ones((3, 2)) if y is None else y
    return x if y is None else x @ y


def rows(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n n"]:
    return product(x, turned(x)) + product(turned(None), np.ones((4, 2)))[:1, :1]


def example() -> None:
    assert rows(np.ones((2, 3))).shape == (2, 2)
    assert turned(None).shape == (3, 4)
    assert product(np.ones((2, 3)), np.ones((3, 5))).shape == (2, 5)
    assert product(y=np.ones((3, 5))).shape == (3, 5)
    scores = np.ones((2, 3))
    assert attend(scores).shape == (2, 3)
    assert attend(scores, scores > 0, np.ones(3)).shape == (2, 3)
    assert attend(scores, bias=None, mask=scores > 0).shape == (2, 3)
