"""What is known of the new shape counts, whatever the variable held before."""

import numpy as np
from jaxtyping import Bool, Float


def selected(x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"]) -> Float[np.ndarray, "m k"]:
    k = 2 * x.shape[1]
    x = x[mask]
    x = np.concatenate([x, x, x], axis=1)
    return x[:, :k] @ np.eye(x.shape[1])
    # E: "@" needs equal inner dimensions, got "2*d" and "3*d"  [shape-mismatch]
    # N: left is "_ 2*d", right is "3*d 3*d"


def centred(x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"]) -> Float[np.ndarray, "_ d"]:
    mean = x.mean(axis=1)
    x = x[mask]
    return x - mean  # E: "-" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "_ d", right is "n"


def mistake_selected() -> None:
    selected(np.ones((4, 3)), np.array([True, False, True, False]))


def mistake_centred() -> None:
    centred(np.ones((4, 3)), np.array([True, False, True, False]))
