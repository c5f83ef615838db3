import numpy as np
from jaxtyping import Float


def logits(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n 3"]:
    d = x.shape[1]
    rng = np.random.default_rng(0)
    w = rng.standard_normal((3, d)) * (2 / d) ** 0.5
    return x @ w.T @ w.T  # E: "@" needs equal inner dimensions, got 3 and "d"  [shape-mismatch]
    # N: left is "n 3", right is "d 3"


def centered(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    scaled = len(x) ** -0.5 * x
    return scaled - scaled.mean(axis=1)
    # E: "-" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n"
    # N: did you mean "keepdims=True" in "scaled.mean(axis=1)"?


def mistake_in_the_product() -> None:
    logits(np.ones((5, 4)))


def mistake_in_the_mean() -> None:
    centered(np.ones((5, 4)))
