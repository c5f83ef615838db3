"""The parts of a split are unpacked in the wrong order, or there are others than thought."""

import numpy as np
from jaxtyping import Float, Int


def wrong_order(
    state: Float[np.ndarray, "b 6"],
) -> tuple[Float[np.ndarray, "b 2"], Float[np.ndarray, "b 4"]]:
    velocity, position = np.split(state, [2], axis=1)
    return position, velocity
    # E: item 0 of return value of "wrong_order" needs size 2 on axis 1, got 4  [shape-mismatch]
    # N: expected "b 2", got "b 4"


def too_few_parts(gates: Float[np.ndarray, "b 4*h"]) -> Float[np.ndarray, "b 2*h"]:
    update, reset, candidate = np.split(gates, 2, axis=1)
    # E: Need more than 2 values to unpack (3 expected)  [misc]
    return update + reset + candidate


def rows_of_folds(x: Float[np.ndarray, "n d"], count: int) -> list[Float[np.ndarray, "d"]]:
    order = np.arange(len(x))
    return [x[fold] for fold in np.array_split(order, count)]
    # E: item of the list needs 1 axis "d", got 2 axes "_ d"  [shape-mismatch]


def maxima(
    x: Float[np.ndarray, "c w"], regions: Int[np.ndarray, "r 2"], bins: int
) -> Float[np.ndarray, "r c {bins}"]:
    found = np.zeros((len(regions), len(x), bins))
    for i, (start, stop) in enumerate(regions):
        for b, columns in enumerate(np.array_split(np.arange(start, stop), bins)):
            found[i, b] = x[:, columns].max(axis=1)
            # E: "found[i, b]": assigned value "c" does not broadcast to "{bins}"  [shape-mismatch]
    return found


def mistake_rows_of_folds() -> None:
    rows_of_folds(np.ones((4, 7)), 2)


def mistake_maxima() -> None:
    maxima(np.ones((3, 9)), np.array([[0, 8], [1, 9]]), 4)


def mistake_wrong_order() -> None:
    wrong_order(np.ones((3, 6)))


def mistake_too_few_parts() -> None:
    too_few_parts(np.ones((3, 8)))
