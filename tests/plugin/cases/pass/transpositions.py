import numpy as np
from jaxtyping import Float


def gram(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d d"]:
    return x.T @ x


def covariance(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d d"]:
    c = x - x.mean(axis=0)
    return np.transpose(c) @ c / (len(x) - 1)


def channels_first(x: Float[np.ndarray, "n h w c"]) -> Float[np.ndarray, "n c h w"]:
    return x.transpose(0, 3, 1, 2)


def by_function(x: Float[np.ndarray, "n h w c"]) -> Float[np.ndarray, "n c h w"]:
    return np.transpose(x, (0, 3, 1, 2))


def all_reversed(x: Float[np.ndarray, "a b c"]) -> Float[np.ndarray, "c b a"]:
    return x.transpose()


def unchanged(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x.T


def example() -> None:
    x, image = np.ones((4, 3)), np.ones((2, 5, 6, 3))
    assert gram(x).shape == (3, 3)
    assert covariance(x).shape == (3, 3)
    assert channels_first(image).shape == (2, 3, 5, 6)
    assert by_function(image).shape == (2, 3, 5, 6)
    assert all_reversed(np.ones((1, 2, 3))).shape == (3, 2, 1)
    assert unchanged(np.ones(3)).shape == (3,)
