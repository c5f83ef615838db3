"""A shape: one item for each axis, and at most one item for any number of axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from .dim import ONE, Dim, Name, Unknown, constant
from .equation import compatible


@dataclass(frozen=True, slots=True)
class Rest:
    """Any number of axes: `*b`, or `...` if `name` is None; `*#b` if they may be broadcast."""

    name: Name | None
    broadcast: bool = False


@dataclass(frozen=True, slots=True)
class OneOr:
    """An axis `#n`, whose size is n, or 1."""

    size: Dim


Item: TypeAlias = Dim | Unknown | Rest | OneOr
Shape: TypeAlias = tuple[Item, ...]

ANY_SHAPE: Final[Shape] = (Rest(None),)  # nothing is known, not even the rank


def concrete(*sizes: int) -> Shape:
    """The shape of an array that exists."""
    return tuple(constant(size) for size in sizes)


def rank(shape: Shape) -> int | None:
    """The number of axes, or None if it is not known."""
    return len(shape) if rest_position(shape) is None else None


def is_known(shape: Shape) -> bool:
    """Whether every axis is a dimension: nothing unknown, no `*b`, no `#n`."""
    return all(isinstance(item, Dim) for item in shape)


def rest_position(shape: Shape) -> int | None:
    """Where the item for any number of axes stands."""
    for position, item in enumerate(shape):
        if isinstance(item, Rest):
            return position
    return None


def position_of(axis: int, shape: Shape) -> int | None:
    """The position of an axis in the shape's items; None if it has none, or it cannot be counted.

    Only the axes on one side of `*b` can be counted from that side.
    """
    rest = rest_position(shape)
    before, after = (len(shape), len(shape)) if rest is None else (rest, len(shape) - rest - 1)
    if 0 <= axis < before:
        return axis
    return len(shape) + axis if -after <= axis < 0 else None


def show(shape: Shape) -> str:
    """The shape in jaxtyping's notation: `"n d"`, `"*b d"`, `"_ #n"`, `"..."`."""
    return " ".join(show_item(item) for item in shape)


def show_item(item: Item) -> str:
    """One axis in jaxtyping's notation."""
    if isinstance(item, Rest):
        if item.name is None:
            return "..."
        return ("*#" if item.broadcast else "*") + _token(str(item.name))
    if isinstance(item, OneOr):
        return "#" + _token(str(item.size))
    return _token(str(item))


def _token(text: str) -> str:
    return text or "="  # jaxtyping reads `anything=` as a dimension whose name is empty


def is_compatible_item(expected: Item, actual: Item) -> bool:
    """False only if both axes are known and cannot be taken for the same.

    `#n` fits n and 1, and an array `#n` is taken for `n`: broadcasting makes it one.
    """
    if expected is actual:
        return True
    if isinstance(expected, Unknown) or isinstance(actual, Unknown):
        return True
    if isinstance(expected, Rest) or isinstance(actual, Rest):
        return isinstance(expected, Rest) and isinstance(actual, Rest) and expected == actual
    if isinstance(expected, OneOr):
        return actual == ONE or is_compatible_item(expected.size, actual)
    if isinstance(actual, OneOr):
        return expected == ONE or is_compatible_item(expected, actual.size)
    return compatible(expected, actual)
