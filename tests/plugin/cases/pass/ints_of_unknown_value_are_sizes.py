"""An int that the program does not know is some size of one axis."""

import numpy as np
from jaxtyping import Float


def weights(inp: int, out: int) -> Float[np.ndarray, "inp out"]:
    rng = np.random.default_rng(0)
    return rng.normal(size=(inp, out)) + np.zeros(out) + rng.normal(size=inp)[:, None]


def fitted(x: Float[np.ndarray, "n d"], n: int) -> Float[np.ndarray, "n d"]:
    if n != len(x):
        raise ValueError("as many as there are rows")
    return x + np.zeros((n, 1))


def any_shape(shape: int | tuple[int, ...]) -> np.ndarray:
    return np.zeros(shape) + np.ones(shape)


def into(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d n"]) -> Float[np.ndarray, "n n"]:
    out = np.empty((len(x), len(x)))
    np.matmul(x, y, out=(out,))
    return out


def example() -> None:
    assert weights(3, 2).shape == (3, 2)
    assert fitted(np.ones((3, 2)), 3).shape == (3, 2)
    assert any_shape(3).shape == (3,)
    assert any_shape((3, 2)).shape == (3, 2)
    assert into(np.ones((3, 2)), np.ones((2, 3))).shape == (3, 3)
