"""To mypy a number out of an array of integers is `Any`, and so is what it computes with one."""

import numpy as np
from jaxtyping import Float, Int


def shares(counts: Int[np.ndarray, "n k"]) -> Float[np.ndarray, "k n"]:
    return counts / counts.sum()


def mistake_shares() -> None:
    shares(np.ones((2, 3), dtype=np.int64))
