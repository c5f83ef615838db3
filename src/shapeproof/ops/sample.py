"""Drawing random calls of an operation, to compare its rule with NumPy.

Data and dice only: the tests hand in the source of randomness (hypothesis, or a seeded
`random.Random`).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

ChoiceT = TypeVar("ChoiceT")
Sizes = tuple[int, ...]


class Dice(Protocol):
    """The part of `random.Random` that is used here."""

    def randint(self, a: int, b: int, /) -> int: ...

    def random(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Call:
    """The arguments of one call, with the shape in the place of each array."""

    arguments: tuple[Any, ...]
    keywords: dict[str, Any]


def call(*arguments: Any, **keywords: Any) -> Call:
    """A call with these arguments."""
    return Call(arguments, keywords)


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
        if rank and self.often():
            return self.integer(-rank, rank - 1)
        return self.integer(-rank - 1, rank)

    def axes(self, rank: int) -> int | tuple[int, ...] | None:
        """The `axis` argument of a reduction: None, an int or a tuple."""
        kind = self.integer(0, 3)
        if kind == 0:
            return None
        if kind == 1:
            return tuple(self.axis(rank) for _ in range(self.integer(0, 2)))
        return self.axis(rank)

    def order(self, rank: int) -> tuple[int, ...]:
        """Mostly a permutation of the axes."""
        left = list(range(rank))
        order: list[int] = []
        while left:
            axis = left.pop(self.integer(0, len(left) - 1))
            order.append(axis - rank if self.flag() else axis)
        return tuple(order) if self.often() else (*order[1:], self.axis(rank))

    def like(self, shape: Sizes) -> Sizes:
        """A shape that mostly broadcasts with this one: axes dropped, set to 1, or changed."""
        sizes = [
            self.choice((size, size, size, 1)) if self.often() or self.often() else self.size()
            for size in shape
        ]
        return tuple(sizes[self.integer(0, len(sizes)) if self.flag() else 0 :])

    def mask(self, shape: Sizes) -> dict[str, Sizes]:
        """Now and then the argument `where`, for an array that has axes."""
        return {} if self.often() or not shape else {"where": self.like(shape)}

    def near(self, shape: Sizes) -> Sizes:
        """Mostly this very shape; now and then one size or the rank differs."""
        if self.often():
            return shape
        if shape and self.flag():
            place = self.integer(0, len(shape) - 1)
            return (*shape[:place], self.size(), *shape[place + 1 :])
        return self.shape()

    def target(self, shape: Sizes) -> int | Sizes:
        """A shape to reshape this one to, mostly with as many elements, and often with a -1."""
        count = math.prod(shape)
        if count == 0 or not self.often():
            sizes = list(self.shape(0, 3))
        else:
            sizes = []
            for divisor in (2, 3, 5):
                if count % divisor == 0 and self.flag():
                    sizes.append(divisor)
                    count //= divisor
            sizes.append(count)
        if sizes and self.flag():
            sizes[self.integer(0, len(sizes) - 1)] = -1
        return sizes[0] if len(sizes) == 1 and self.flag() else tuple(sizes)
