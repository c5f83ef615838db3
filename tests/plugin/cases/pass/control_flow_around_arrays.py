"""Rebinding in branches, loops, handlers and nested functions."""

from collections.abc import Callable

import numpy as np
from jaxtyping import Float


def inverse(x: Float[np.ndarray, "n n"]) -> Float[np.ndarray, "n n"]:
    try:
        y = np.linalg.inv(x)
    except np.linalg.LinAlgError:
        y = np.linalg.pinv(x)
    finally:
        x = x.T
    return y


def there_and_back(x: Float[np.ndarray, "n d"], turn: bool) -> Float[np.ndarray, "n d"]:
    y = x
    if turn:
        y = y.T
        y = y.T
    with np.errstate(all="ignore"):
        y = y / 2
    return y


def walrus(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    if (y := x.T).sum() > 0:
        return y
    del y
    y = x
    return y.T


def shrinks(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "_ d"]:
    while True:
        x = x[1:]
        if len(x) < 3:
            break
    return x


def halves(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    while x.shape[0] > 1:
        half = len(x) // 2
        x = x[:half] + x[half : 2 * half]
    return x[0]


def loses_axes(x: Float[np.ndarray, "n d"]) -> np.ndarray:
    while x.ndim > 1:
        x = x[0]
    return x


def sums_axes(x: Float[np.ndarray, "n d"]) -> np.ndarray:
    while x.ndim > 1:
        x = x.sum(axis=0)
    return x


def grows_axes(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "..."]:
    for _ in range(3):
        x = x[..., None]
    return x


def first_positive(xs: list[Float[np.ndarray, "d"]]) -> Float[np.ndarray, "d"]:
    for x in xs:
        if x.sum() > 0:
            break
    else:
        return np.zeros(xs[0].shape)
    return x


def until_equal(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    previous = None
    while True:
        new = np.floor(x / 2)
        if previous is not None and np.allclose(previous, new):
            break
        previous, x = new, new
    return previous


def captured(x: Float[np.ndarray, "n d"]) -> Callable[[], np.ndarray]:
    y = x

    def inner() -> np.ndarray:
        return y @ y.T

    y = x.T
    return inner


def changed_inside() -> Callable[[], np.ndarray]:
    x = np.zeros(3)

    def step() -> np.ndarray:
        nonlocal x
        x = np.concatenate([x, x])
        return x

    return step


def kept(x: Float[np.ndarray, "n d"]) -> list[Float[np.ndarray, "d"]]:
    return [y for row in x if (y := row * 2).sum() > 0]


def example() -> None:
    x = np.ones((4, 3))
    assert inverse(np.eye(3)).shape == (3, 3)
    assert there_and_back(x, turn=True).shape == (4, 3)
    assert walrus(x).shape == (3, 4)
    assert shrinks(x).shape == (2, 3)
    assert halves(x).shape == (3,)
    assert loses_axes(x).shape == (3,)
    assert sums_axes(x).shape == (3,)
    assert grows_axes(x).shape == (4, 3, 1, 1, 1)
    assert first_positive([x[0]]).shape == (3,)
    assert until_equal(x).shape == (4, 3)
    assert captured(x)().shape == (3, 3)
    assert changed_inside()().shape == (6,)
    assert len(kept(x)) == 4
