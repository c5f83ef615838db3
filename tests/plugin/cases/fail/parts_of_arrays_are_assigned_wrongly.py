import numpy as np
from jaxtyping import Float


def row(x: Float[np.ndarray, "n d"], v: Float[np.ndarray, "n"]) -> None:
    x[0] = v  # E: "x[0]": assigned value "n" does not broadcast to "d"  [shape-mismatch]


def mistake_in_a_row() -> None:
    row(np.ones((3, 2)), np.ones(3))


def column(x: Float[np.ndarray, "n d"], v: Float[np.ndarray, "d"]) -> None:
    x[:, 0] += v  # E: "+=" cannot broadcast "n" with "d" on the last axis  [shape-mismatch]
    # N: left is "n", right is "d"


def mistake_in_a_column() -> None:
    column(np.ones((3, 2)), np.ones(2))


def whole(x: Float[np.ndarray, "n d"]) -> None:
    x[...] = x.T  # E: "x[...]": assigned value "d n" does not broadcast to "n d"  [shape-mismatch]


def mistake_in_all_of_it() -> None:
    whole(np.ones((3, 2)))


def block(x: Float[np.ndarray, "n d"]) -> None:
    x[:2] = np.zeros((2, 3))
    # E: "x[:2]": assigned value "2 3" does not broadcast to "2 d"  [shape-mismatch]


def mistake_in_a_block() -> None:
    block(np.ones((3, 2)))


def shifted(x: Float[np.ndarray, "n d"]) -> None:
    x[1:] = x  # E: "x[1:]": assigned value "n d" does not broadcast to "n-1 d"  [shape-mismatch]


def mistake_in_a_shift() -> None:
    shifted(np.ones((3, 2)))


def copied(x: Float[np.ndarray, "n d"], v: Float[np.ndarray, "n"]) -> None:
    np.copyto(x, v)
    # E: "np.copyto": copied array "n" does not broadcast to "n d"  [shape-mismatch]


def mistake_in_a_copy() -> None:
    copied(np.ones((3, 2)), np.ones(3))


def added(x: Float[np.ndarray, "n d"], v: Float[np.ndarray, "n"]) -> None:
    np.add.at(x, [0, 1], v)
    # E: "np.add.at": second operand "n" does not broadcast to "2 d"  [shape-mismatch]


def mistake_in_an_addition() -> None:
    added(np.ones((3, 2)), np.ones(3))


def filled(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    out = np.empty_like(x)
    for i, each in enumerate(x):
        out[:, i] = each
        # E: "out[:, i]": assigned value "d" does not broadcast to "n"  [shape-mismatch]
    return out


def mistake_in_a_loop() -> None:
    filled(np.ones((3, 2)))
