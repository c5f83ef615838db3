"""What an assertion or a branch says about `x.shape` is known from there on."""

import numpy as np
from jaxtyping import Float


def asserted(x: np.ndarray, b: int) -> Float[np.ndarray, "3 _"]:
    assert x.shape == (b, 3)
    return x.T


def raised(x: np.ndarray) -> Float[np.ndarray, "4 3"]:
    if x.ndim != 2 or x.shape[1] != 4:
        raise ValueError(f"got {x.shape}")
    return x.T @ np.ones((len(x), 3))


def same(x: Float[np.ndarray, "n d"], y: np.ndarray) -> Float[np.ndarray, "n d"]:
    if y.shape != x.shape:
        y = np.broadcast_to(y, x.shape)
    return x + y


def columns(x: np.ndarray) -> Float[np.ndarray, "n d"]:
    if x.ndim == 1:
        x = x[:, None]
    elif x.ndim > 2:
        x = x.reshape(len(x), -1)
    assert x.ndim == 2
    return x


def one_of_two(x: Float[np.ndarray, "d"] | Float[np.ndarray, "n d"]) -> Float[np.ndarray, "_ d"]:
    if x.ndim == 1:
        return x[None]
    return x


def matched(x: np.ndarray) -> Float[np.ndarray, "n d"]:
    match x.shape:
        case (n,):
            return x.reshape(n, 1)
        case (_, _):
            return x
        case _:
            raise ValueError(x.shape)


def chosen(x: np.ndarray) -> Float[np.ndarray, "n d"]:
    return x if x.ndim == 2 else x.reshape(-1, 1)


def again(x: np.ndarray) -> Float[np.ndarray, "3 4"]:
    assert x.shape == (4, 3)
    x = x.T
    assert x.shape == (3, 4)
    if x.ndim != 2:
        raise ValueError("cannot be")
    return x


def in_place(x: np.ndarray) -> Float[np.ndarray, "3 4"]:
    assert x.ndim == 1
    x.shape = (3, 4)
    return x


def resized() -> Float[np.ndarray, "3 4"]:
    x = np.asarray([1.0, 2.0])
    assert x.ndim == 1
    x.resize((3, 4))
    return x


def first_plane(x: np.ndarray) -> Float[np.ndarray, "n d"]:
    while x.ndim != 2:
        x = x[0]
    return x


def some(xs: list[np.ndarray]) -> list[Float[np.ndarray, "n d"]]:
    return [x for x in xs if x.ndim == 2]


def last_axis(x: np.ndarray) -> Float[np.ndarray, "*b 1"]:
    assert x.shape[-1] == 3
    return x @ np.ones((3, 1))


def attribute_changes() -> Float[np.ndarray, "4"]:
    holder = Holder()
    assert holder.x.shape == (3,)
    holder.grow()
    return holder.x


class Holder:
    def __init__(self) -> None:
        self.x: np.ndarray = np.ones(3)

    def grow(self) -> None:
        self.x = np.append(self.x, 1)


def trimmed(data: np.ndarray) -> np.ndarray:
    data = np.squeeze(data)
    for axis in range(data.ndim):
        if data.ndim == 1:
            data = data[1:3]
        elif axis == 1:
            data = data[:, 1:3, ...]
    return data



def example() -> None:
    x = np.ones((4, 3))
    assert asserted(x, 4).shape == (3, 4)
    assert raised(np.ones((2, 4))).shape == (4, 3)
    assert same(x, np.ones(3)).shape == (4, 3)
    assert columns(np.ones((4, 3, 2))).shape == (4, 6)
    assert one_of_two(np.ones(3)).shape == (1, 3)
    assert one_of_two(x).shape == (4, 3)
    assert matched(np.ones(3)).shape == (3, 1)
    assert chosen(np.ones(3)).shape == (3, 1)
    assert again(x).shape == (3, 4)
    assert in_place(np.ones(12)).shape == (3, 4)
    assert resized().shape == (3, 4)
    assert first_plane(np.ones((5, 4, 3))).shape == (4, 3)
    assert len(some([x, x[0]])) == 1
    assert last_axis(np.ones((2, 4, 3))).shape == (2, 4, 1)
    assert attribute_changes().shape == (4,)
    assert trimmed(np.ones(4)).shape == (2,)
    assert trimmed(np.ones((4, 5))).shape == (4, 2)
