"""Which axis of one shape stands for which of the other."""

from __future__ import annotations

from typing import TypeAlias

from .bindings import Bindings
from .mismatch import RankMismatch, ShapeError
from .shape import ANY_SHAPE, Item, Rest, Shape, rest_position

Axes: TypeAlias = list[tuple[int, Item, Item]]  # axis, expected, actual


def align(
    expected: Shape, actual: Shape, label: str, bindings: Bindings
) -> tuple[Axes, Rest | None, Shape]:
    """Pairs the axes of two shapes.

    Returns:
        The pairs, with the axis counted from the end after a `*b`; the expected item for any
        number of axes, if there is one; and the actual axes that it stands for.

    Raises:
        ShapeError: the number of axes does not fit. An actual `*b` is some number of axes that
            the caller does not know, so it fits no fixed number; an actual `...` fits all.
    """
    found = _aligned(expected, actual)
    if found is None:
        raise ShapeError(
            RankMismatch(
                label=label,
                function=bindings.function,
                bindings=bindings.listed(),
                expected=expected,
                actual=actual,
            )
        )
    return found


def _aligned(expected: Shape, actual: Shape) -> tuple[Axes, Rest | None, Shape] | None:
    """The same; None if the number of axes does not fit."""
    expected_rest, actual_rest = rest_position(expected), rest_position(actual)
    if expected_rest is None and actual_rest is None:
        if len(expected) != len(actual):
            return None
        return [*zip(range(len(expected)), expected, actual, strict=True)], None, ()
    before, after = _around(expected, expected_rest)
    before_actual, after_actual = _around(actual, actual_rest)
    rest = None if expected_rest is None else expected[expected_rest]
    assert rest is None or isinstance(rest, Rest)
    if actual_rest is None:
        if len(actual) < before + after:
            return None
        return _pairs(expected, actual, before, after), rest, actual[before : len(actual) - after]
    if expected_rest is None:
        if actual[actual_rest] != Rest(None) or len(actual) - 1 > len(expected):
            return None
        return _pairs(expected, actual, before_actual, after_actual), None, ()
    if before <= before_actual and after <= after_actual:
        middle = actual[before : len(actual) - after]
    elif actual[actual_rest] == Rest(None):
        middle = ANY_SHAPE
    else:
        return None
    return (
        _pairs(expected, actual, min(before, before_actual), min(after, after_actual)),
        rest,
        middle,
    )


def _around(shape: Shape, position: int | None) -> tuple[int, int]:
    return (len(shape), 0) if position is None else (position, len(shape) - position - 1)


def _pairs(expected: Shape, actual: Shape, before: int, after: int) -> Axes:
    axes = [(axis, expected[axis], actual[axis]) for axis in range(before)]
    return axes + [(axis, expected[axis], actual[axis]) for axis in range(-after, 0)]
