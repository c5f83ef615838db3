"""NumPy's broadcasting, on shapes of which not everything need be known."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from .dim import ONE, UNKNOWN, Dim, Unknown
from .equation import compatible as compatible  # a part of this module's interface
from .mismatch import BroadcastMismatch, ShapeError
from .shape import Item, OneOr, Rest, Shape, rest_position


def broadcast(*shapes: Shape) -> Shape:
    """The shape that arrays of these shapes broadcast to.

    An unknown size takes the size that it meets, since the program would fail otherwise.
    Where axes line up with an unknown number of axes, the result starts with `...`.

    Raises:
        ShapeError: two sizes are known, none of them is 1, and they are not provably equal.
    """
    result: Shape = ()
    for shape in shapes:
        result = _broadcast_pair(result, shape)
    return result


@lru_cache(maxsize=4096)
def _broadcast_pair(left: Shape, right: Shape) -> Shape:
    if left == right or not right:
        return left
    if not left:
        return right
    left_rest, right_rest = rest_position(left), rest_position(right)
    if left_rest is None and right_rest is None:
        return _align_right(left, right, left, right)
    if left_rest is None or (right_rest is not None and _trailing(right) > _trailing(left)):
        return _broadcast_pair_with_rest(right, left)
    return _broadcast_pair_with_rest(left, right)


def _broadcast_pair_with_rest(left: Shape, right: Shape) -> Shape:
    """`left` has an item for any number of axes, and at least as many axes after it as `right`."""
    position = rest_position(left)
    assert position is not None
    trailing = len(left) - position - 1
    other = rest_position(right)
    rest = left[position]
    if other is None and len(right) <= trailing:
        kept = left[: len(left) - len(right)]
        return kept + _align_right(left[len(kept) :], right, left, right)
    if other is not None and rest == right[other] and len(right) - other - 1 == trailing:
        before = (left[:position], right[:other])
        if not (isinstance(rest, Rest) and (rest.name is None or rest.broadcast) and any(before)):
            after = _align_right(left[position + 1 :], right[other + 1 :], left, right)
            return (*_align_right(*before, left, right), rest, *after)
    known = right if other is None else right[other + 1 :]
    after = _align_right(left[position + 1 :], known, left, right, missing=UNKNOWN)
    return (Rest(None), *after)


def _trailing(shape: Shape) -> int:
    position = rest_position(shape)
    return len(shape) if position is None else len(shape) - position - 1


def _align_right(
    left: Shape, right: Shape, whole_left: Shape, whole_right: Shape, missing: Item = ONE
) -> Shape:
    """Broadcasts shapes without `*b`, aligned at their last axes; reports the whole shapes."""
    result: list[Item] = []
    pairs = zip_longest(reversed(left), reversed(right), fillvalue=missing)
    for axis, (one, other) in enumerate(pairs, start=1):
        item = _broadcast_item(one, other)
        if item is None:
            raise ShapeError(BroadcastMismatch(left=whole_left, right=whole_right, axis=-axis))
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
    return right if isinstance(left, OneOr) else left
