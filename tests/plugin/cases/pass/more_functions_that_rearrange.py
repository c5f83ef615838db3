import numpy as np
from jaxtyping import Float


def stacked(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "2 n d"]:
    return np.stack([x, y])


def rows(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "n+m d"]:
    return np.vstack([x, y])


def columns(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n e"]) -> Float[np.ndarray, "n d+e"]:
    return np.hstack((x, y))


def swapped(x: Float[np.ndarray, "a b c"]) -> Float[np.ndarray, "c b a"]:
    return np.swapaxes(x, 0, 2) + np.moveaxis(np.moveaxis(x, 0, -1), 0, 1)


def expanded(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n 1"]:
    return np.expand_dims(x, 1) + x[:, np.newaxis] + np.atleast_2d(x).T


def squeezed(x: Float[np.ndarray, "n 1 d"]) -> Float[np.ndarray, "n d"]:
    return np.squeeze(x, axis=1) + x.squeeze() + x[:, 0]


def repeated(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2*n"]:
    return np.repeat(x, 2) + np.tile(x, 2)


def halves(x: Float[np.ndarray, "n d"]) -> list[Float[np.ndarray, "_ d"]]:
    first, second = np.split(x, 2)
    return [first, second, *np.array_split(x, 3)]


def spread(x: Float[np.ndarray, "d"], n: int) -> Float[np.ndarray, "n d"]:
    return np.broadcast_to(x, (n, x.shape[0])).copy()


def example() -> None:
    x = np.ones((4, 3))
    assert stacked(x, x).shape == (2, 4, 3)
    assert rows(x, x[:1]).shape == (5, 3)
    assert columns(x, x[:, :1]).shape == (4, 4)
    assert swapped(np.ones((2, 2, 2))).shape == (2, 2, 2)
    assert expanded(x[0]).shape == (3, 1)
    assert squeezed(x.reshape(4, 1, 3)).shape == (4, 3)
    assert repeated(x[0]).shape == (6,)
    assert len(halves(x)) == 5
    assert spread(x[0], 2).shape == (2, 3)
