"""The parts of a split are unpacked in the wrong order, or there are others than thought."""

import numpy as np
from jaxtyping import Float


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


def mistake_wrong_order() -> None:
    wrong_order(np.ones((3, 6)))


def mistake_too_few_parts() -> None:
    too_few_parts(np.ones((3, 8)))
