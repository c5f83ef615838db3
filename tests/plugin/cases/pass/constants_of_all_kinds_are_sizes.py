"""Numbers with a name; what may be bound again has no known size."""

import enum
from typing import ClassVar, Final

import numpy as np
from jaxtyping import Float

WIDTH = 3
DOUBLE = 2 * WIDTH
DEPTH: Final = 4
ROUNDS = 1
ROUNDS = ROUNDS + 1
CURRENT = 3


class Kind(enum.IntEnum):
    SMALL = 3
    LARGE = 4


class Size(enum.Enum):
    SMALL = 3
    LARGE = 4


class Config:
    WIDTH = 3
    DEPTH: ClassVar[int] = 4
    STEPS: Final = 5
    changes = 6

    def weights(self) -> Float[np.ndarray, "3 5"]:
        return np.zeros((Config.WIDTH, self.STEPS))

    def change(self) -> Float[np.ndarray, "7"]:
        self.changes = self.changes + 1
        return np.zeros(self.changes)


class Base:
    UNITS = 3

    def weights(self) -> Float[np.ndarray, "4"]:
        return np.zeros(self.UNITS)


class Derived(Base):
    UNITS = 4


def of_module() -> Float[np.ndarray, "3 6 4 7"]:
    return np.zeros((WIDTH, DOUBLE, DEPTH, DOUBLE + 1))


def first(x: Float[np.ndarray, "9 d"]) -> Float[np.ndarray, "6 d"]:
    return x[:-WIDTH]


def last(x: Float[np.ndarray, "9 d"]) -> Float[np.ndarray, "3 d"]:
    return x[-WIDTH:]


def rebound() -> Float[np.ndarray, "2"]:
    return np.zeros(ROUNDS)


def grow() -> None:
    global CURRENT
    CURRENT += 1


def grown() -> Float[np.ndarray, "4"]:
    return np.zeros(CURRENT)


def of_members() -> Float[np.ndarray, "3 4 3 4"]:
    return np.zeros((Kind.SMALL, Kind.LARGE.value, Size.SMALL.value, Size.LARGE.value))


def local(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "3 4 7"]:
    rows, columns = 3, 4
    both = rows + columns

    def inner() -> Float[np.ndarray, "3 4 7"]:
        return np.zeros((rows, columns, both))

    return inner() + np.zeros((rows, columns, both))


def counted(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    count = 0
    for _ in x:
        count += 1
    return np.zeros(count)


def chosen(x: Float[np.ndarray, "n d"], wide: bool) -> Float[np.ndarray, "4"]:
    width = 3
    if wide:
        width = 4
    while (steps := width) < 4:
        width = steps + 1
    return np.zeros(width)


def largest() -> list[Float[np.ndarray, "_"]]:
    size = 3
    made = [np.zeros(size) for size in (1, 2)]
    return [*made, (lambda size: np.zeros(size))(7)]


def example() -> None:
    x = np.ones((5, 2))
    assert of_module().shape == (3, 6, 4, 7)
    assert first(np.ones((9, 2))).shape == (6, 2)
    assert last(np.ones((9, 2))).shape == (3, 2)
    assert rebound().shape == (2,)
    grow()
    assert grown().shape == (4,)
    assert of_members().shape == (3, 4, 3, 4)
    assert Config().weights().shape == (3, 5)
    assert Config().change().shape == (7,)
    assert Derived().weights().shape == (4,)
    assert local(x).shape == (3, 4, 7)
    assert counted(x).shape == (5,)
    assert chosen(x, wide=False).shape == (4,)
    assert [a.shape for a in largest()] == [(1,), (2,), (7,)]
