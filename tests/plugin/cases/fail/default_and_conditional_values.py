import numpy as np
from jaxtyping import Float


def chosen(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d d"], flip: bool
) -> Float[np.ndarray, "n d"]:
    h = x @ w if flip else x
    return h.T  # E: return value of "chosen" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"
    # N: did you mean "h"?


def either(x: Float[np.ndarray, "n d"], flip: bool) -> Float[np.ndarray, "n d"]:
    return x.T if flip else x
    # E: return value of "either" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"


def joined(x: Float[np.ndarray, "n d"], flip: bool) -> Float[np.ndarray, "n d"]:
    if flip:
        y = x * 2.0
    else:
        y = x + 1.0
    return y.sum(axis=0)
    # E: return value of "joined" needs 2 axes "n d", got 1 axis "d"  [shape-mismatch]


def mistake_chosen() -> None:
    chosen(np.ones((4, 3)), np.eye(3), flip=True)


def mistake_either() -> None:
    either(np.ones((4, 3)), flip=True)


def mistake_joined() -> None:
    joined(np.ones((4, 3)), flip=True)
