"""NumPy's broadcasting, on shapes of which not everything need be known."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from .dim import ONE, UNKNOWN, Dim, Unknown
from .equation import compatible as compatible  # a part of this module's interface
from .equation import has_ints
from .mismatch import BroadcastMismatch, ShapeError
from .shape import Item, OneOr, Rest, Shape, rest_position


def broadcast(*shapes: Shape) -> Shape:
    """The shape that arrays of these shapes broadcast to.

    An unknown size takes the size that it meets, since the program would fail otherwise. `*b d`
    does not broadcast with `*b`: that would fail for all but an empty `*b`.
    Where axes line up with an unknown number of axes, the result starts with `...`.

    Raises:
        ShapeError: two sizes are known, none of them is 1, and they are not provably equal.
    """
    result: Shape = ()
    for shape in shapes:
        result = _broadcast_pair(result, shape)
    return result


def spreads_both(left: Shape, right: Shape) -> bool:
    """Whether arrays that are equal but for axes of size 1 grow into all pairs of elements.

    `n` and `n 1` do: they broadcast to `n n`. `n` and `1 n` do not: the result is one of them.
    """
    small, large = sorted((left, right), key=len)
    if not small or len(small) == len(large) or ONE in small or ONE not in large:
        return False
    if not all(isinstance(item, Dim) for item in (*small, *large)):
        return False
    return tuple(item for item in large if item != ONE) == small and (
        broadcast(small, large) != large
    )


class _Clash(Exception):
    """Two sizes that do not broadcast, and their axis as a mismatch counts it."""

    def __init__(self, axis: int | None, left: Item, right: Item) -> None:
        super().__init__()
        self.axis = axis
        self.sizes = (left, right)


def _broadcast_pair(left: Shape, right: Shape) -> Shape:
    """Remembers what it found, but where that depends on the arrays around: of ints."""
    of_ints = any(isinstance(item, Dim) and has_ints(item) for item in (*left, *right))
    return _broadcast(left, right) if of_ints else _broadcast_remembered(left, right)


@lru_cache(maxsize=4096)
def _broadcast_remembered(left: Shape, right: Shape) -> Shape:
    return _broadcast(left, right)


def _broadcast(left: Shape, right: Shape) -> Shape:
    if left == right or not right:
        return left
    if not left:
        return right
    swap = rest_position(right) is not None and (
        rest_position(left) is None or _trailing(right) > _trailing(left)
    )
    try:
        return _combine(right, left) if swap else _combine(left, right)
    except _Clash as clash:
        sizes = clash.sizes[::-1] if swap else clash.sizes
        mismatch = BroadcastMismatch(left=left, right=right, sizes=sizes, axis=clash.axis)
        raise ShapeError(mismatch) from None


def _combine(left: Shape, right: Shape) -> Shape:
    """`left` has the item for any number of axes if one of them has, with more axes after it."""
    position, other = rest_position(left), rest_position(right)
    if position is None:
        return _align_right(left, right)
    rest = left[position]
    if other is None and len(right) <= _trailing(left):
        kept = left[: len(left) - len(right)]
        return kept + _align_right(left[len(kept) :], right)
    if other is not None and rest == right[other] and _trailing(left) == _trailing(right):
        before = (left[:position], right[:other])
        # What stands before an unknown number of axes can be aligned only if it is the same
        # number in both; with `*#b` it need not be.
        if rest != Rest(None) and not (isinstance(rest, Rest) and rest.broadcast and any(before)):
            after = _align_right(left[position + 1 :], right[other + 1 :])
            return (*_align_right(*before, numbered=False), rest, *after)
    if other is not None and _trailing(left) == _trailing(right):
        firm, flexible = (right, left) if _is_flexible(rest) else (left, right)
        place = rest_position(firm)
        if place is not None and _is_flexible_of(firm[place], flexible[0]):
            # "*#b" is "*b" but for ones and missing axes at its left.
            return firm[: place + 1] + _align_right(left[position + 1 :], right[other + 1 :])
    if other is not None and rest == right[other]:
        _refuse_shifted(left, right, rest)
    known = right if other is None else right[other + 1 :]
    return (Rest(None), *_align_right(left[position + 1 :], known, missing=UNKNOWN))


def _is_flexible(item: Item) -> bool:
    return isinstance(item, Rest) and item.broadcast


def _is_flexible_of(firm: Item, item: Item) -> bool:
    """Whether the two are "*b" and "*#b"."""
    if not isinstance(firm, Rest) or firm.name is None or firm.broadcast:
        return False
    return item == Rest(firm.name, broadcast=True)


def _refuse_shifted(left: Shape, right: Shape, rest: Item) -> None:
    """`*b d` with `*b`: the last axis of `*b` is not `d`, nor are its others each other."""
    if not isinstance(rest, Rest) or rest.name is None or rest.broadcast:
        return
    after = _trailing(right)
    last = left[len(left) - 1 - after]
    # With 1 in that place it works for a `*b` of one axis.
    if isinstance(last, Dim) and last != ONE:
        raise _Clash(-1 - after, last, rest)


def _trailing(shape: Shape) -> int:
    position = rest_position(shape)
    return len(shape) if position is None else len(shape) - position - 1


def _align_right(left: Shape, right: Shape, *, missing: Item = ONE, numbered: bool = True) -> Shape:
    """Broadcasts shapes without `*b`, aligned at their last axes."""
    result: list[Item] = []
    pairs = zip_longest(reversed(left), reversed(right), fillvalue=missing)
    for axis, (one, other) in enumerate(pairs, start=1):
        item = _broadcast_item(one, other)
        if item is None:
            raise _Clash(-axis if numbered else None, one, other)
        result.append(item)
    return tuple(reversed(result))


def _broadcast_item(left: Item, right: Item) -> Item | None:
    """The common size, or None if there is none."""
    if left == right or right == ONE:
        return left
    if left == ONE:
        return right
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        known = right if isinstance(left, Unknown) else left
        return UNKNOWN if isinstance(known, OneOr) else known
    left_size = left.size if isinstance(left, OneOr) else left
    right_size = right.size if isinstance(right, OneOr) else right
    assert isinstance(left_size, Dim)
    assert isinstance(right_size, Dim)
    if not compatible(left_size, right_size):
        return None
    # What an annotation says of the axis is more than the name of an int.
    vague = isinstance(left, OneOr) or has_ints(left_size)
    return right if vague else left
