import numpy as np
from jaxtyping import Float


def flat(x: Float[np.ndarray, "n h w"]) -> Float[np.ndarray, "n h*w"]:
    return x.reshape(x.shape[0], -1)


def flat_by_names(x: Float[np.ndarray, "n h w"]) -> Float[np.ndarray, "n h*w"]:
    n, h, w = x.shape
    return x.reshape((n, h * w))


def split_heads(x: Float[np.ndarray, "n d"], heads: int) -> Float[np.ndarray, "n _ _"]:
    n, d = x.shape
    return x.reshape(n, heads, d // heads)


def column(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n 1"]:
    return x.reshape(-1, 1)


def back(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.reshape(x.ravel(), x.shape)


def board(x: Float[np.ndarray, "64"]) -> Float[np.ndarray, "8 8"]:
    return x.reshape(8, 8)


def as_it_is(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.reshape(x, None)


def example() -> None:
    assert flat(np.ones((2, 3, 4))).shape == (2, 12)
    assert flat_by_names(np.ones((2, 3, 4))).shape == (2, 12)
    assert split_heads(np.ones((2, 6)), 3).shape == (2, 3, 2)
    assert column(np.ones(3)).shape == (3, 1)
    assert back(np.ones((2, 3))).shape == (2, 3)
    assert board(np.ones(64)).shape == (8, 8)
    if np.lib.NumpyVersion(np.__version__) >= "2.4.0":
        assert as_it_is(np.ones((2, 3))).shape == (2, 3)
