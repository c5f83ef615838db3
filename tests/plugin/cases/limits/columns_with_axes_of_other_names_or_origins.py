"""Both operands grow, but the axes are not called the same, or how they were made is not seen."""

import numpy as np
from jaxtyping import Float


def other_names(x: Float[np.ndarray, "m"], y: Float[np.ndarray, "n 1"]) -> float:
    return float((x - y).mean())


def from_a_container(xs: list[Float[np.ndarray, "n 1"]], y: Float[np.ndarray, "n"]) -> float:
    return float((xs[0] - y).mean())


def unpacked(
    both: tuple[Float[np.ndarray, "n 1"], Float[np.ndarray, "n"]],
) -> float:
    x, y = both
    return float((x - y).mean())


def example() -> None:
    other_names(np.ones(3), np.ones((3, 1)))
    from_a_container([np.ones((3, 1))], np.ones(3))
    unpacked((np.ones((3, 1)), np.ones(3)))
