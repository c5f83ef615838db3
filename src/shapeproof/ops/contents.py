"""Random calls whose arrays must hold particular elements: indices, masks, probabilities."""

from collections.abc import Callable
from dataclasses import dataclass
from types import EllipsisType
from typing import Any, TypeAlias

from shapeproof.ops.sample import Draw, Sizes


class Holding(tuple[int, ...]):
    """The shape of an array all of whose elements are `value`."""

    value: float
    element_type: str

    def __new__(cls, sizes: Sizes, value: float, element_type: str) -> "Holding":
        """The shape, with what the array holds."""
        made = super().__new__(cls, sizes)
        made.value, made.element_type = value, element_type
        return made


def zeros(sizes: Sizes) -> Holding:
    """Integers that are a valid index of every array that has elements."""
    return Holding(sizes, 0, "int64")


def mask(sizes: Sizes) -> Holding:
    """Truth values, all true."""
    return Holding(sizes, True, "bool")


@dataclass(frozen=True, slots=True)
class IndexHolding:
    """An array in a random index."""

    sizes: Holding
    boolean: bool


#: An index whose arrays are drawn; what is `IndexArray` in `Index` is `IndexHolding` here.
DrawnEntry: TypeAlias = int | EllipsisType | slice | IndexHolding | None
DrawnIndex: TypeAlias = DrawnEntry | tuple[DrawnEntry, ...]


def draw_index(draw: Draw, shape: Sizes, *, beyond: int = 6) -> DrawnIndex:
    """An index of an array of this shape, mostly right.

    Args:
        draw: the dice.
        shape: of the array.
        beyond: how far the bounds of slices may lie beyond the ends of an axis.
    """
    axes = len(shape) if draw.often() else draw.integer(0, len(shape) + 1)
    # How many elements a mask selects depends on more than shapes; an empty one fits any axis.
    masked = draw.flag() and 0 not in shape
    common = () if masked else draw.shape(0, 2)
    entries: list[DrawnEntry] = []
    position = 0
    while position < min(axes, len(shape)):
        kind = draw.integer(0, 8)
        if kind == 0:
            entries.append(None)
            continue
        if masked and kind in (1, 2, 3):
            entries.append(_draw_mask(draw, shape[position : position + kind]))
            position += kind
            masked = False
            continue
        entries.append(_draw_entry(draw, kind, shape[position], common, beyond))
        position += 1
    if axes > len(shape) and not draw.often():
        entries.append(0)
    if draw.flag():
        entries.insert(draw.integer(0, len(entries)), ...)
    if len(entries) == 1 and draw.flag():
        return entries[0]
    return tuple(entries)


def has_mask(index: DrawnIndex) -> bool:
    """Whether a mask is among the entries."""
    entries = index if isinstance(index, tuple) else (index,)
    return any(isinstance(entry, IndexHolding) and entry.boolean for entry in entries)


def _draw_entry(draw: Draw, kind: int, size: int, common: Sizes, beyond: int) -> DrawnEntry:
    if size and kind in (4, 5):
        return IndexHolding(zeros(draw.like(common)), boolean=False)
    if kind == 6:
        return draw.integer(-size, size - 1) if size and draw.often() else draw.integer(-6, 6)
    low, high = -size - beyond, size + beyond
    start, stop = (draw.choice((None, draw.integer(low, high))) for _ in range(2))
    return slice(start, stop, draw.choice((None, 1, 2, 3, -1, -2)))


def _draw_mask(draw: Draw, sizes: Sizes) -> IndexHolding:
    """A mask of an array; NumPy also takes an empty one where it does not fit, which is odd."""
    fits = mask(sizes)
    other = mask(draw.near(sizes))
    return IndexHolding(fits if 0 in other else other, boolean=True)


def with_arrays(index: DrawnIndex, array: Callable[[IndexHolding], Any]) -> Any:
    """The index with each of its arrays replaced."""
    if isinstance(index, tuple):
        return tuple(with_arrays(each, array) for each in index)
    return array(index) if isinstance(index, IndexHolding) else index
