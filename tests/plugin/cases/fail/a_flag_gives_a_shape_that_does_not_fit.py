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


def operand(x: Float[np.ndarray, "n d"], flip: bool) -> None:
    other = x.T if flip else x
    np.add(x, other)  # E: "np.add" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "d n"


def rank(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d"], several: bool) -> None:
    if several:
        matrix = x
    else:
        matrix = x @ y
    np.linalg.qr(matrix)  # E: "np.linalg.qr" needs a matrix, got "n"  [shape-mismatch]


def one_of_a_list(x: Float[np.ndarray, "n d"], first: bool) -> None:
    column = x[:, :1] if first else x
    np.concatenate([x, column])
    # E: "np.concatenate" needs equal sizes on axis 1, got "d" and 1  [shape-mismatch]
    # N: array 0 is "n d", array 1 is "n 1"
    # N: did you mean "axis=1"?


def rebound_before(x: Float[np.ndarray, "n d"], pair: bool) -> Float[np.ndarray, "2*n d"]:
    x = np.tanh(x)
    if pair:
        rows = np.concatenate([x, x])
    else:
        rows = np.stack([x, x])
    first, second = x, rows
    assert first.size
    return second
    # E: return value of "rebound_before" needs 2 axes "2*n d", got 3 axes "2 n d"  [shape-mismatch]


def mistake_turned() -> None:
    turned(np.ones((4, 3)), flip=True)


def mistake_by_name() -> None:
    by_name(np.ones((4, 3)), "columns")


def mistake_of_two_kinds() -> None:
    of_two_kinds(np.ones((4, 3)))


def mistake_common() -> None:
    common(np.ones((4, 3)), rows=True)


def mistake_operand() -> None:
    operand(np.ones((4, 3)), flip=True)


def mistake_rank() -> None:
    rank(np.ones((4, 3)), np.ones(3), several=False)


def mistake_one_of_a_list() -> None:
    one_of_a_list(np.ones((4, 3)), first=True)


def mistake_rebound_before() -> None:
    rebound_before(np.ones((4, 3)), pair=False)
