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


def example() -> None:
    scores = np.ones((2, 3))
    assert attend(scores).shape == (2, 3)
    assert attend(scores, scores > 0, np.ones(3)).shape == (2, 3)
    assert attend(scores, bias=None, mask=scores > 0).shape == (2, 3)
