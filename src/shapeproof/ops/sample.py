"""Drawing random calls of an operation, to compare its rule with NumPy.

Data and dice only: the tests hand in the source of randomness (hypothesis, or a seeded `random.Random`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

ChoiceT = TypeVar("ChoiceT")
Sizes = tuple[int, ...]


class Dice(Protocol):
    """The part of `random.Random` that is used here."""

    def randint(self, a: int, b: int, /) -> int: ...

    def random(self) -> float: ...


class Arrays(tuple[Sizes, ...]):
    """The shapes of a sequence of arrays, as `numpy.concatenate` takes it."""


@dataclass(frozen=True, slots=True)
class Call:
    """The arguments of one call on concrete shapes: array arguments in order, then the others by name."""

    arrays: tuple[Sizes | Arrays, ...]
    parameters: dict[str, Any]


def call(*arrays: Sizes | Arrays, **parameters: Any) -> Call:
    """A call with these array shapes and parameters."""
    return Call(arrays, parameters)


class Draw:
    """Random shapes and parameters, small on purpose so that sizes often agree by chance."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice

    def size(self) -> int:
        return self.choice((0, 1, 2, 3, 4, 5))

    def integer(self, low: int, high: int) -> int:
        return self._dice.randint(low, high)

    def flag(self) -> bool:
        return self._dice.randint(0, 1) == 1

    def choice(self, options: Sequence[ChoiceT]) -> ChoiceT:
        return options[self._dice.randint(0, len(options) - 1)]

    def often(self) -> bool:
        """True in three of four cases: for what should mostly be right."""
        return self._dice.randint(0, 3) > 0

    def shape(self, low: int = 0, high: int = 4) -> Sizes:
        return tuple(self.size() for _ in range(self.integer(low, high)))

    def axis(self, rank: int) -> int:
        """An axis of an array of this rank; now and then one that is out of range."""
        return self.integer(-rank - 1, rank) if not (self.often() and rank) else self.integer(-rank, rank - 1)

    def axes(self, rank: int) -> int | tuple[int, ...] | None:
        """The `axis` argument of a reduction: None, an int or a tuple."""
        kind = self.integer(0, 3)
        if kind == 0:
            return None
        if kind == 1:
            return tuple(self.axis(rank) for _ in range(self.integer(0, 2)))
        return self.axis(rank)

    def like(self, shape: Sizes) -> Sizes:
        """A shape that mostly broadcasts with this one: axes dropped, set to 1, or changed."""
        sizes = [
            self.choice((size, size, size, 1)) if self.often() or self.often() else self.size()
            for size in shape
        ]
        return tuple(sizes[self.integer(0, len(sizes)) if self.flag() else 0 :])

    def near(self, shape: Sizes) -> Sizes:
        """Mostly this very shape; now and then one size or the rank differs."""
        if self.often():
            return shape
        if shape and self.flag():
            place = self.integer(0, len(shape) - 1)
            return (*shape[:place], self.size(), *shape[place + 1 :])
        return self.shape()

    def parted(self, count: int) -> Sizes:
        """A shape with this many elements, or nearly."""
        if count < 1 or not self.often():
            return self.shape(0, 3)
        sizes: list[int] = []
        for divisor in (2, 3, 5):
            while count % divisor == 0 and self.flag():
                sizes.append(divisor)
                count //= divisor
        return (*sizes, count)
