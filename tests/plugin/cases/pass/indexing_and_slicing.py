import numpy as np
from jaxtyping import Bool, Float, Int


def one_hot(labels: Int[np.ndarray, "n"], k: int) -> Float[np.ndarray, "n _"]:
    out = np.zeros((len(labels), k))
    out[np.arange(len(labels)), labels] = 1.0
    return out


def batch(
    x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"], index: Int[np.ndarray, "b"]
) -> tuple[Float[np.ndarray, "b d"], Int[np.ndarray, "b"]]:
    return x[index], y[index]


def kept(x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"]) -> Float[np.ndarray, "k d"]:
    return x[mask]


def pairwise(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "n m"]:
    return ((x[:, None, :] - y[None, :, :]) ** 2).sum(axis=-1)


def thumbnail(image: Float[np.ndarray, "h w 3"]) -> Float[np.ndarray, "4 4 3"]:
    return image[:4, :4]


def column(x: Float[np.ndarray, "n d"], j: int) -> Float[np.ndarray, "n"]:
    return x[:, j] + x[:, 0] - x[:, -1]


def example() -> None:
    x, y = np.ones((6, 3)), np.arange(6)
    assert one_hot(y, 6).shape == (6, 6)
    assert batch(x, y, np.array([1, 2]))[0].shape == (2, 3)
    assert kept(x, y > 2).shape == (3, 3)
    assert pairwise(x, x[:2]).shape == (6, 2)
    assert thumbnail(np.ones((8, 9, 3))).shape == (4, 4, 3)
    assert column(x, 1).shape == (6,)
