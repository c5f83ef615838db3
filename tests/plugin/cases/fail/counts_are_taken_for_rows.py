import numpy as np
from jaxtyping import Float, Int


def means(
    x: Float[np.ndarray, "n d"], groups: Int[np.ndarray, "n"], k: int
) -> Float[np.ndarray, "{k} d"]:
    total = np.zeros((k, x.shape[1]))
    np.add.at(total, groups, x)
    return total / np.maximum(np.bincount(groups, minlength=k), 1)
    # E: "/" cannot broadcast "d" with "{k}" on the last axis  [shape-mismatch]
    # N: left is "{k} d", right is "{k}"


def mistake() -> None:
    means(np.ones((5, 3)), np.array([0, 2, 1, 2, 3]), 4)
