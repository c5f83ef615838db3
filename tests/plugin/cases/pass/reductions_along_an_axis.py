import numpy as np
from jaxtyping import Float, Int


def by_function(
    x: Float[np.ndarray, "n d"],
) -> tuple[Float[np.ndarray, "n"], Float[np.ndarray, "d"]]:
    return np.sum(x, axis=1), np.mean(x, axis=0)


def last_axis(x: Float[np.ndarray, "*batch d"]) -> Float[np.ndarray, "*batch"]:
    return np.max(x, axis=-1)


def keeping(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n 1"]:
    return x.sum(axis=1, keepdims=True) + np.min(x, 1, keepdims=True)


def two_axes(x: Float[np.ndarray, "b h w c"]) -> Float[np.ndarray, "b c"]:
    return x.mean(axis=(1, 2))


def spread(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return x.std(0) + np.var(x, axis=0)


def winners(x: Float[np.ndarray, "n k"]) -> Int[np.ndarray, "n"]:
    return np.argmax(x, axis=1)


def chosen(x: Float[np.ndarray, "n d"], axis: int) -> Float[np.ndarray, "_"]:
    return x.sum(axis=axis)


def example() -> None:
    x = np.ones((4, 3))
    rows, columns = by_function(x)
    assert (rows.shape, columns.shape) == ((4,), (3,))
    assert last_axis(x).shape == (4,)
    assert keeping(x).shape == (4, 1)
    assert two_axes(np.ones((2, 5, 5, 3))).shape == (2, 3)
    assert spread(x).shape == (3,)
    assert winners(x).shape == (4,)
    assert chosen(x, 1).shape == (4,)
