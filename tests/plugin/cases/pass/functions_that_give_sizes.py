import math
import operator

import numpy as np
from jaxtyping import Float


def flat(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n*d"]:
    assert x.size == np.size(x) == math.prod(x.shape)
    return x.reshape(math.prod(x.shape))


def rows(x: Float[np.ndarray, "n d e"]) -> Float[np.ndarray, "n d*e"]:
    a = x.reshape(len(x), math.prod(x.shape[1:]))
    b = x.reshape(len(x), np.prod(x.shape[1:]))
    c = x.reshape(len(x), int(np.prod(x.shape[1:])))
    return a + b + c


def copied(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.zeros(np.shape(x)) + np.ones((np.size(x, 0), np.size(x, axis=-1)))


def ranks(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "2"]:
    return np.zeros(np.ndim(x)) + np.zeros(x.ndim)


def unchanged(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n n n"]:
    return np.zeros((int(len(x)), operator.index(len(x)), abs(+len(x))))


def powers(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n**2 n+d"]:
    return np.zeros((len(x) ** 2, sum(x.shape)))


def smaller(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "min(n,d) max(n,d)"]:
    return np.zeros((min(x.shape), max(x.shape)))


def distance(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "_"]:
    n, d = x.shape
    return np.zeros(abs(n - d))


def parts(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "_ _"]:
    whole, rest = divmod(len(x), 2)
    return np.zeros((whole, rest + round(0.5 * len(x)) + math.ceil(len(x) / 2)))


def example() -> None:
    x = np.ones((3, 2))
    assert flat(x).shape == (6,)
    assert rows(np.ones((3, 2, 4))).shape == (3, 8)
    assert copied(x).shape == (3, 2)
    assert ranks(x).shape == (2,)
    assert unchanged(x).shape == (3, 3, 3)
    assert powers(x).shape == (9, 5)
    assert smaller(x).shape == (2, 3)
    assert distance(x).shape == (1,)
    assert parts(x).shape == (1, 5)
