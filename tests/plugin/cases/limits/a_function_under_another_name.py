"""A NumPy function under another name, in `map`, partially applied or with `*pair` has no rule."""

import functools

import numpy as np
from jaxtyping import Float


def aliased(x: Float[np.ndarray, "n k"], y: Float[np.ndarray, "k m"]) -> Float[np.ndarray, "n m"]:
    product = np.dot
    return product(y, x)


def mapped(xs: list[Float[np.ndarray, "n d"]]) -> list[Float[np.ndarray, "n"]]:
    return list(map(np.transpose, xs))


def in_a_pair(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    pair = (x.T, x)
    return np.matmul(*pair)


def partial(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return functools.partial(np.swapaxes, axis1=0, axis2=1)(x)


def mistake_aliased() -> None:
    aliased(np.ones((4, 3)), np.ones((3, 2)))


def mistake_mapped() -> None:
    mapped([np.ones((4, 3))])


def mistake_in_a_pair() -> None:
    in_a_pair(np.ones((4, 3)))


def mistake_partial() -> None:
    partial(np.ones((4, 3)))
