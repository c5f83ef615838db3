"""What only the result mentions may be any size, but the same one in the whole result."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float, Int


def layer(
    rng: np.random.Generator, inputs: int, outputs: int
) -> tuple[Float[np.ndarray, "inputs outputs"], Float[np.ndarray, "outputs"]]:
    w = rng.normal(size=(inputs, outputs))
    return w, np.zeros(outputs)


def square(size: int) -> Float[np.ndarray, "k k"]:
    if size < 0:
        return np.zeros((3, 3))
    for _ in range(2):
        if size % 2:
            return np.zeros((size, size))
    return np.eye(size)


def split(
    x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"], share: float
) -> tuple[Float[np.ndarray, "train d"], Int[np.ndarray, "train"], Float[np.ndarray, "test d"]]:
    count = int(share * len(x))
    order = np.random.default_rng(0).permutation(len(x))
    return x[order[:count]], y[order[:count]], x[order[count:]]


def checked(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]
) -> tuple[Float[np.ndarray, "k"], Float[np.ndarray, "k"]]:
    if len(x) != len(y):
        raise ValueError
    return x[:, 0], y[:, 0]


def either(
    x: Float[np.ndarray, "n d"], both: bool
) -> Float[np.ndarray, "k"] | tuple[Float[np.ndarray, "k"], Float[np.ndarray, "k"]]:
    return (x[0], x[1]) if both else x[0]


def by_name(x: Float[np.ndarray, "n d"]) -> dict[str, Float[np.ndarray, "k"]]:
    return {"rows": x[:, 0], "columns": x[0]}


def pairs(
    x: Float[np.ndarray, "n d"],
) -> Iterator[tuple[Float[np.ndarray, "k"], Float[np.ndarray, "k"]]]:
    yield x[0], x[1]


def nested(x: Float[np.ndarray, "n d"]) -> tuple[Float[np.ndarray, "k"], Float[np.ndarray, "k"]]:
    def column() -> Float[np.ndarray, "n"]:
        return x[:, 0]

    return column(), column() + 1


@dataclass
class Linear:
    w: Float[np.ndarray, "inputs outputs"]
    b: Float[np.ndarray, "outputs"]

    @classmethod
    def random(cls, inputs: int, outputs: int) -> "Linear":
        w = np.random.default_rng(0).normal(size=(inputs, outputs))
        return cls(w, np.zeros(outputs))

    @staticmethod
    def zero(outputs: int, inputs: int) -> "Linear":
        return Linear(np.zeros((inputs, outputs)), np.zeros(outputs))


def example() -> None:
    w, b = layer(np.random.default_rng(0), 4, 3)
    assert (w.shape, b.shape) == ((4, 3), (3,))
    assert square(3).shape == (3, 3)
    x, y = np.arange(20.0).reshape(10, 2), np.arange(10)
    assert [len(part) for part in split(x, y, 0.7)] == [7, 7, 3]
    checked(x, x)
    either(x, True)
    either(x, False)
    by_name(x)
    list(pairs(x))
    nested(x)
    Linear.random(2, 3)
    Linear.zero(2, 3)
