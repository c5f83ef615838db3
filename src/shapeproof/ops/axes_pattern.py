"""The patterns of einops as text: `"b c (h w) -> b h w c"`, `"... d -> d ..."`.

Read here as einops reads them, so that a pattern can be checked where einops is not installed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from shapeproof.shapes.mismatch import BadParameter, ShapeError

ELLIPSIS = "..."
_TOKEN = re.compile(r"\.\.\.|[()]|\w+|\S")


@dataclass(frozen=True, slots=True)
class Group:
    """What one axis is made of: `h`, `(h w)`, `2`, or nothing for an axis of size 1."""

    axes: tuple[str, ...]
    parenthesized: bool = False

    @property
    def is_ellipsis(self) -> bool:
        """Whether it stands for any number of axes."""
        return self.axes == (ELLIPSIS,) and not self.parenthesized

    def __str__(self) -> str:
        text = " ".join(self.axes)
        return f"({text})" if self.parenthesized else text or "1"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an arrow, or one array of a sum of products."""

    groups: tuple[Group, ...]

    @property
    def axes(self) -> tuple[str, ...]:
        """All axes in order, numbers and the ellipsis among them."""
        return tuple(axis for group in self.groups for axis in group.axes)

    @property
    def names(self) -> tuple[str, ...]:
        """The axes that have a name."""
        return tuple(axis for axis in self.axes if axis != ELLIPSIS and not axis.isdecimal())

    @property
    def numbers(self) -> tuple[str, ...]:
        """The axes that are written as a number."""
        return tuple(axis for axis in self.axes if axis.isdecimal())

    def __str__(self) -> str:
        return " ".join(map(str, self.groups))


@lru_cache(maxsize=1024)
def arrow_sides(pattern: str, label: str) -> tuple[str, str]:
    """The texts on both sides of the arrow.

    Raises:
        ShapeError: if there is not exactly one arrow.
    """
    left, arrow, right = pattern.partition("->")
    if not arrow or "->" in right:
        raise wrong(label, 'needs one "->" in its pattern', pattern)
    return left, right


@lru_cache(maxsize=1024)
def read_side(text: str, pattern: str, label: str, *, repeats: bool = False) -> Side:
    """Reads one side of a pattern.

    Args:
        text: the side.
        pattern: the whole, for the message.
        label: the function, for the message.
        repeats: whether an axis may stand here twice, as in the trace `"i i ->"`; then it may be
            called `_`, too.

    Raises:
        ShapeError: if it cannot be read.
    """
    side = Side(tuple(_groups(text, pattern, label, "_" if repeats else "")))
    once = (*side.names, *(axis for axis in side.axes if axis == ELLIPSIS))
    for axis in dict.fromkeys(once):
        if once.count(axis) > 1 and not (repeats and axis != ELLIPSIS):
            raise wrong(label, f'has "{axis}" twice on one side of its pattern', pattern)
    return side


def _groups(text: str, pattern: str, label: str, odd_name: str) -> Iterator[Group]:
    group: list[str] | None = None
    for token in _TOKEN.findall(text):
        if token == "(" and group is None:
            group = []
        elif token == ")" and group is not None:
            yield Group(tuple(group), parenthesized=True)
            group = None
        elif token in "()":
            raise wrong(label, f'has "{token}" at a wrong place of its pattern', pattern)
        else:
            axis = (token,) if token == odd_name else _axis(token, pattern, label)
            if group is None:
                yield Group(axis)
            else:
                group += axis
    if group is not None:
        raise wrong(label, 'has "(" without ")" in its pattern', pattern)


def _axis(token: str, pattern: str, label: str) -> tuple[str, ...]:
    """The axis of this name, which is none for the number 1."""
    if token == ELLIPSIS:
        return (ELLIPSIS,)
    if token.isdecimal():
        if int(token) == 0:
            raise wrong(label, "cannot have an axis of size 0 in its pattern", pattern)
        return () if int(token) == 1 else (str(int(token)),)
    if not token.isidentifier() or token.startswith("_") or token.endswith("_"):
        raise wrong(label, f'cannot read "{token}" in its pattern', pattern)
    return (token,)


def wrong(label: str, problem: str, pattern: str, *details: str) -> ShapeError:
    """What is wrong with a pattern, or with an array under it."""
    notes = (f'the pattern is "{pattern}"', *details)
    return ShapeError(BadParameter(label=label, problem=problem, details=notes))
