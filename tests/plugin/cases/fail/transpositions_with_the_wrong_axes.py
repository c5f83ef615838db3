import numpy as np
from jaxtyping import Float


def channels_first(x: Float[np.ndarray, "n h w c"]) -> Float[np.ndarray, "n c h w"]:
    return x.transpose(0, 3, 2, 1)
    # E: return value of "channels_first" needs size "h" on axis 2, got "w"  [shape-mismatch]
    # N: expected "n c h w", got "n c w h"


def by_function(x: Float[np.ndarray, "a b c"]) -> Float[np.ndarray, "c a b"]:
    return np.transpose(x)
    # E: return value of "by_function" needs size "a" on axis 1, got "b"  [shape-mismatch]
    # N: expected "c a b", got "c b a"


def gram(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d d"]:
    return x @ x.T  # E: return value of "gram" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d d", got "n n"


def too_few(x: Float[np.ndarray, "a b c"]) -> Float[np.ndarray, "b a"]:
    return x.transpose(1, 0)  # E: ...  [shape-mismatch]


def mistake_channels_first() -> None:
    channels_first(np.ones((2, 4, 5, 3)))


def mistake_by_function() -> None:
    by_function(np.ones((2, 3, 4)))


def mistake_gram() -> None:
    gram(np.ones((4, 3)))


def mistake_too_few() -> None:
    too_few(np.ones((2, 3, 4)))
