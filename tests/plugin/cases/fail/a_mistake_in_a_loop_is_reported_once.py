import numpy as np
from jaxtyping import Bool, Float


def last_states(
    xs: Float[np.ndarray, "b t d"], valid: Bool[np.ndarray, "b t"], w: Float[np.ndarray, "d d"]
) -> Float[np.ndarray, "b d"]:
    h = np.zeros((len(xs), len(w)))
    for i in range(xs.shape[1]):
        new = np.tanh(h @ w + xs[i])
        # E: "+" cannot broadcast "b" with "t" on axis 0  [shape-mismatch]
        # N: left is "b d", right is "t d"
        h = np.where(valid[:, i, None], new, h)
    return h


def mistake() -> None:
    last_states(np.ones((2, 4, 3)), np.ones((2, 4), dtype=bool), np.eye(3))
