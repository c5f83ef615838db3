"""Random patterns of einops, with arrays that mostly fit them."""

from collections.abc import Mapping
from math import prod

from shapeproof.ops.axes_pattern import ELLIPSIS
from shapeproof.ops.sample import Draw, Sizes


def draw_axes(draw: Draw) -> tuple[list[str], dict[str, int]]:
    """Some named axes, perhaps an ellipsis among them, with their sizes."""
    axes = list("abcd"[: draw.integer(0, 4)])
    if draw.flag():
        axes.insert(draw.integer(0, len(axes)), ELLIPSIS)
    return axes, {axis: draw.choice((1, 2, 3, 4, 0)) for axis in "abcd"}


def draw_order(draw: Draw, axes: list[str]) -> list[str]:
    """The same axes in another order; now and then one is missing."""
    order = [axes[place] for place in range(len(axes)) if draw.often() or draw.often()]
    for place in range(len(order)):
        other = draw.integer(0, len(order) - 1)
        order[place], order[other] = order[other], order[place]
    return order


def draw_side(
    draw: Draw, axes: list[str], sizes: Mapping[str, int]
) -> tuple[str, Sizes, dict[str, int]]:
    """A side of a pattern with these axes, some in groups; its shape, and the sizes to give."""
    text: list[str] = []
    shape: list[int] = []
    given: dict[str, int] = {}
    left = list(axes)
    while left:
        number = draw.integer(1, 2) if ELLIPSIS not in left[:2] else 1
        group, left = left[:number], left[number:]
        if group == [ELLIPSIS]:
            text.append(ELLIPSIS)
            shape += draw.shape(0, 2)
            continue
        text.append(f"({' '.join(group)})" if len(group) > 1 else group[0])
        shape.append(prod(sizes[axis] for axis in group))
        if len(group) > 1 and draw.often():
            given[group[0]] = sizes[group[0]]
    if draw.integer(0, 5) == 0:
        text.append("1")
        shape.append(1)
    return " ".join(text), tuple(shape), given


def draw_packing(draw: Draw) -> tuple[str, tuple[Sizes, ...]]:
    """A pattern with one `*`, and arrays that mostly agree on its other axes."""
    axes = list("abc"[: draw.integer(0, 2)])
    place = draw.integer(0, len(axes))
    sizes = [draw.choice((1, 2, 3)) for _ in axes]
    arrays = tuple(
        draw.near((*sizes[:place], *draw.shape(0, 2), *sizes[place:]))
        for _ in range(draw.integer(1, 3))
    )
    return " ".join((*axes[:place], "*", *axes[place:])), arrays
