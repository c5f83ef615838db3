"""What matching has found out so far, and what it has put off."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from .dim import UNKNOWN, Dim, Name, Size
from .shape import ANY_SHAPE, Item, OneOr, Shape
from .shape_error import Binding


@dataclass(slots=True)
class Bindings:
    """What the names have been bound to so far.

    Attributes:
        function: the function whose names these are, if a message is to say so.
        sizes: the size of each name, `UNKNOWN` if it was seen with an unknown size only.
        rests: the axes of each `*name`; `*b` and `b` are different things.
        origins: the label of the shape that bound the name.
        rest_origins: the same for `rests`.
        equations: sizes like `n+1` that cannot be solved yet.
        broadcasts: the axes found for `*#b`, of which the result is known at the end only.
        ones: arrays that are `#m` for their caller, where a name was expected.
    """

    function: str = ""
    sizes: dict[Name, Size] = field(default_factory=dict)
    rests: dict[Name, Shape] = field(default_factory=dict)
    origins: dict[Name, str] = field(default_factory=dict)
    rest_origins: dict[Name, str] = field(default_factory=dict)
    equations: list[Equation] = field(default_factory=list, repr=False)
    broadcasts: list[tuple[Pair, Name, Shape]] = field(default_factory=list, repr=False)
    ones: list[tuple[Pair, int, Name, OneOr]] = field(default_factory=list, repr=False)

    def listed(self) -> tuple[Binding, ...]:
        """All that is known, in the order of binding."""
        sizes = (
            Binding(name, size, self.origins.get(name, ""))
            for name, size in self.sizes.items()
            if size is not UNKNOWN
        )
        rests = (
            Binding(name, shape, self.rest_origins.get(name, ""))
            for name, shape in self.rests.items()
            if shape != ANY_SHAPE
        )
        return (*sizes, *rests)


class Pair(NamedTuple):
    """Two whole shapes, as an error shows them."""

    label: str
    expected: Shape
    actual: Shape


@dataclass(frozen=True, slots=True)
class Equation:
    """An axis whose expected size is an expression like `n+1`, to be solved when possible."""

    pair: Pair
    axis: int
    expected: Item
    needed: Dim
    found: Dim
