import numpy as np
from jaxtyping import Float


def oriented(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"], flip: bool
) -> Float[np.ndarray, "n k"]:
    h = x @ w
    h = -h if flip else h
    return h if not flip else h * 2.0


def padded(x: Float[np.ndarray, "n d"], bias: bool) -> Float[np.ndarray, "n _"]:
    ones = np.ones((x.shape[0], 1))
    return np.concatenate([x, ones], axis=1) if bias else x


def either(x: Float[np.ndarray, "n d"], rows: bool) -> Float[np.ndarray, "_"]:
    return x.mean(axis=1) if rows else x.mean(axis=0)


def example() -> None:
    assert oriented(np.ones((5, 3)), np.ones((3, 2)), flip=True).shape == (5, 2)
    assert padded(np.ones((5, 3)), bias=True).shape == (5, 4)
    assert either(np.ones((5, 3)), rows=False).shape == (3,)
