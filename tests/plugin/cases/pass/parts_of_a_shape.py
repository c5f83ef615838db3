"""Slices, sums and unpackings of `x.shape`."""

import numpy as np
from jaxtyping import Float


def all_but_last(x: Float[np.ndarray, "n d e"]) -> Float[np.ndarray, "n d"]:
    return np.zeros(x.shape[:-1])


def other_last(x: Float[np.ndarray, "n d e"], size: int) -> Float[np.ndarray, "n d _"]:
    return np.zeros((*x.shape[:-1], size))


def one_axis_more(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "3 n d 4"]:
    return np.zeros((3,) + x.shape + (4,))  # noqa: RUF005  (sums of tuples are what is tried)


def of_prefix(x: Float[np.ndarray, "n d e"]) -> Float[np.ndarray, "n 7"]:
    shape = x.shape[:1] + (7,)  # noqa: RUF005
    return np.zeros(shape)


def reversed_shape(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return np.zeros(x.shape[::-1])


def first_and_rest(x: Float[np.ndarray, "n d e"]) -> Float[np.ndarray, "e n d"]:
    first, *rest = x.shape
    return np.zeros((rest[1], first, rest[0]))


def square(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n n"]:
    return np.zeros((x.shape[0],) * 2)


def changed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "3 d"]:
    shape = list(x.shape)
    shape[0] = 3
    return np.zeros(shape)


def both(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    (n, d), k = x.shape, 1
    return np.zeros((d, n)) * k


def of_batch(x: Float[np.ndarray, "*b d"]) -> Float[np.ndarray, "*b 3"]:
    return np.zeros((*x.shape[:-1], 3))


def example() -> None:
    x = np.ones((2, 3, 4))
    assert all_but_last(x).shape == (2, 3)
    assert other_last(x, 5).shape == (2, 3, 5)
    assert one_axis_more(x[0]).shape == (3, 3, 4, 4)
    assert of_prefix(x).shape == (2, 7)
    assert reversed_shape(x[0]).shape == (4, 3)
    assert first_and_rest(x).shape == (4, 2, 3)
    assert square(x[0]).shape == (3, 3)
    assert changed(x[0]).shape == (3, 4)
    assert both(x[0]).shape == (4, 3)
    assert of_batch(x).shape == (2, 3, 3)
