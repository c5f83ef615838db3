"""What is true or false of arrays: all of one element, a number, and what the program says."""

import numpy as np
from jaxtyping import Float


def of_one_element(
    one: Float[np.ndarray, "1"], nothing: Float[np.ndarray, ""], any: Float[np.ndarray, "#n"]
) -> bool:
    if one > 0.0 and nothing > 0.0 and not any < 0.0:
        return True
    return False


def of_unknown_size(x: Float[np.ndarray, "_ 1"], y: Float[np.ndarray, "..."]) -> bool:
    return True if x > 0.0 and y > 0.0 else False


def told_which(x: Float[np.ndarray, "n d"]) -> str:
    if (x < 0.0).all() or not np.any(x > 0.0):
        return "negative"
    if x.sum() > 1.0 and x[0, 0] > 0.0:
        return "large"
    while x.max() > 2.0:
        x = x / 2.0
    assert np.allclose(x, x) and x.shape == (len(x), 4)
    return "small"


def example() -> None:
    assert of_one_element(np.ones(1), np.array(1.0), np.ones(1))
    assert of_unknown_size(np.ones((1, 1)), np.ones(()))
    assert told_which(np.ones((3, 4))) == "large"
