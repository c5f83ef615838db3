"""Before NumPy 2.5, a number out of an array of integers is `Any` to mypy, and so is what follows."""
# before numpy 2.5 no messages

import numpy as np
from jaxtyping import Float, Int


def shares(counts: Int[np.ndarray, "n k"]) -> Float[np.ndarray, "k n"]:
    return counts / counts.sum()
    # E: return value of "shares" needs size "k" on axis 0, got "n"  [shape-mismatch]
    # N: expected "k n", got "n k"
    # N: did you mean "(counts / counts.sum()).T"?


def mistake_shares() -> None:
    shares(np.ones((2, 3), dtype=np.int64))
