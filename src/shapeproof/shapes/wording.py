"""The phrases that messages are made of."""

from __future__ import annotations

from .dim import Dim, Unknown
from .shape import Item, Shape, rank, show, show_item


def axes_phrase(shape: Shape) -> str:
    """`2 axes "n d"`, for a sentence about ranks."""
    known = rank(shape)
    if known == 0:
        return "a scalar"
    if known is None:
        least = len(shape) - 1
        return (
            f'at least {count_phrase(least)} "{show(shape)}"'
            if least
            else f'any number of axes "{show(shape)}"'
        )
    return f'{count_phrase(known)} "{show(shape)}"'


def count_phrase(axes: int) -> str:
    """`1 axis`, `2 axes`."""
    return "1 axis" if axes == 1 else f"{axes} axes"


def axis_phrase(axis: int) -> str:
    """`axis 0`, `the last axis`."""
    return "the last axis" if axis == -1 else f"axis {axis}"


def shape_phrase(shape: Shape, *, scalar: str = "a scalar") -> str:
    """`"n d"`, or what a shape without axes is called here."""
    return f'"{show(shape)}"' if shape else scalar


def item_phrase(item: Item) -> str:
    """One size: numbers as they are, names and expressions in quotes."""
    if isinstance(item, Unknown):
        return "an unknown size"
    if isinstance(item, Dim) and item.constant is not None:
        return str(item)
    return f'"{show_item(item)}"'


def namesakes(left: Item, right: Item) -> tuple[str, ...]:
    """The note that explains why two sizes differ although they are spelled the same."""
    if left == right or show_item(left) != show_item(right):
        return ()
    return (f"these are two different dimensions, both called {item_phrase(left)}",)
