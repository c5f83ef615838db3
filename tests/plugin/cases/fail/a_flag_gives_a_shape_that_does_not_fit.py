"""Where one flag alone decides between two shapes, either can be met."""

import numpy as np
from jaxtyping import Float


def turned(x: Float[np.ndarray, "n d"], flip: bool) -> Float[np.ndarray, "n d"]:
    if flip:
        x = x.T
    return x  # E: return value of "turned" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"


def by_name(x: Float[np.ndarray, "n d"], axis: str) -> Float[np.ndarray, "n"]:
    if axis == "rows":
        means = x.mean(axis=1)
    elif axis != "columns":
        means = x.max(axis=1)
    else:
        means = x.mean(axis=0)
    return means  # E: return value of "by_name" needs size "n" on axis 0, got "d"  [shape-mismatch]


def of_two_kinds(x: Float[np.ndarray, "n d"] | Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x
    # E: return value of "of_two_kinds" needs 1 axis "n", got 2 axes "n d"  [shape-mismatch]


def common(x: Float[np.ndarray, "n d"], rows: bool) -> Float[np.ndarray, "k d"]:
    h = np.concatenate([x, x]) if rows else x
    h = np.tanh(h)
    if rows:
        h = np.concatenate([h, h], axis=1)
    h = h[:, :1]
    return h  # E: return value of "common" needs size "d" on axis 1, got 1  [shape-mismatch]
    # N: expected "_ d", got "_ 1"
    # N: did you mean "h.T"?


def mistake_turned() -> None:
    turned(np.ones((4, 3)), flip=True)


def mistake_by_name() -> None:
    by_name(np.ones((4, 3)), "columns")


def mistake_of_two_kinds() -> None:
    of_two_kinds(np.ones((4, 3)))


def mistake_common() -> None:
    common(np.ones((4, 3)), rows=True)
