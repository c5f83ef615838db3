"""How many elements a slice selects from an axis, whose size and the slice's bounds may be names.

The bounds of a slice are clipped, and a negative one counts from the end. Of names neither can be
told for certain, so the size of a slice is what its author must have meant: a bound lies on the
axis unless it provably does not, and `-k` counts from the end. Numbers on an axis whose size is a
number are clipped as Python does.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from shapeproof.ops.axes import integer
from shapeproof.ops.index import Window
from shapeproof.shapes.bounds import is_nonnegative
from shapeproof.shapes.dim import ONE, UNKNOWN, ZERO, Dim, Size, Unknown, constant
from shapeproof.shapes.equation import evaluate
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Item, OneOr, Rest

_WITNESSES = 12


def sliced(item: Item, entry: slice) -> Item:
    """The size of an axis after slicing.

    Raises:
        ShapeError: if the step is zero.
    """
    assert not isinstance(item, Rest), "a slice belongs to one axis"
    start, stop = _bound(entry.start), _bound(entry.stop)
    step = _step(entry.step)
    if isinstance(step, Unknown):
        return UNKNOWN
    if step in (ONE, constant(-1)) and stop is None and start in (None, ZERO):
        return item if start is None or step == ONE else _at_most_one(item)
    if isinstance(item, OneOr):
        size = _size(UNKNOWN, start, stop, step)
        return size if size in (ZERO, ONE) else UNKNOWN
    return _size(item, start, stop, step)


def places_in_window(item: Item, window: Window) -> Size:
    """The size of an axis after a slice that lies on it, wherever it begins."""
    width, step = window.width, window.step
    if isinstance(width, Unknown) or isinstance(step, Unknown):
        return UNKNOWN
    length = item.constant if isinstance(item, Dim) else None
    if width.constant is not None and length is not None:
        width = constant(min(width.constant, length))
    if is_nonnegative(-width):
        return ZERO
    return (width + step - 1) // step


@dataclass(frozen=True, slots=True)
class _Position:
    """A place on the axis: `offset` from its start, or from its end."""

    offset: Size
    from_end: bool = False
    certain: bool = True  # whether its sign says from where it counts

    def minus(self, other: "_Position", size: Size) -> Size:
        """How far it lies behind the other."""
        distance = self.offset - other.offset
        if self.from_end == other.from_end:
            return distance
        return distance + size if self.from_end else distance - size


def _size(size: Size, start: Size | None, stop: Size | None, step: Dim) -> Size:
    said = [each for each in (start, stop, step, size) if each is not None]
    if all(isinstance(each, Dim) and each.constant is not None for each in said):
        first, last, stride, length = map(_literal, (start, stop, step, size))
        assert length is not None
        return constant(len(range(*slice(first, last, stride).indices(length))))
    if not is_nonnegative(step):
        begin = _position(start, size, _Position(constant(-1), from_end=True))
        end = _position(stop, size, _Position(constant(-1)))
        begin, end = (_clipped(each, size, edge=-1) for each in (begin, end))
        return _count(begin, end, size, -step)
    begin = _position(start, size, _Position(ZERO))
    end = _position(stop, size, _Position(ZERO, from_end=True))
    begin, end = (_clipped(each, size, edge=0) for each in (begin, end))
    return _count(end, begin, size, step)


def _count(far: _Position, near: _Position, size: Size, step: Dim) -> Size:
    """The number of steps from one position that do not reach the other."""
    distance = far.minus(near, size)
    if isinstance(distance, Unknown):
        return UNKNOWN
    if is_nonnegative(-distance):
        return ZERO
    sign = likely_sign(distance)
    if sign < 0 and _literal(size) is None:
        return UNKNOWN
    if sign == 0 and not (far.certain and near.certain):
        return UNKNOWN
    return (distance + step - 1) // step


def _position(bound: Size | None, size: Size, otherwise: _Position) -> _Position:
    if bound is None:
        return otherwise
    if isinstance(bound, Unknown):
        return _Position(UNKNOWN)
    sign = likely_sign(bound)
    if sign == 0 and isinstance(size, Dim):  # n-k lies on an axis n, and k-n counts from its end
        sign = 1 if likely_sign(size - bound) > 0 else -max(likely_sign(size + bound), 0)
    return _Position(bound, from_end=sign < 0, certain=sign != 0)


def _clipped(position: _Position, size: Size, edge: int) -> _Position:
    """The position, moved to the end of the axis if it provably lies beyond.

    Args:
        position: where a slice starts or stops.
        size: of the axis.
        edge: 0 for slices that run forward; -1 for backward ones, whose positions are one lower.
    """
    if isinstance(size, Unknown) or isinstance(position.offset, Unknown):
        return position
    place = position.offset + size if position.from_end else position.offset
    if is_nonnegative(place - size - edge):
        return replace(position, offset=constant(edge), from_end=True)
    if position.from_end and is_nonnegative(edge - place):
        return replace(position, offset=constant(edge), from_end=False)
    return position


@lru_cache(maxsize=4096)
def likely_sign(dim: Dim) -> int:
    """1 if the dimension is not negative whatever the sizes are, or whenever they are not tiny.

    -1 if it is negative then, 0 if that depends: 1 for `n` and `n-1`, -1 for `-n`, 0 for `n-k`.
    """
    if is_nonnegative(dim):
        return 1
    if is_nonnegative(-dim):
        return -1
    random = Random(0)  # the same verdict in every run
    names = sorted(dim.names, key=lambda name: (name.text, name.scope))
    signs = set()
    for _ in range(_WITNESSES):
        try:
            value = evaluate(dim, {name: random.randint(20, 900) for name in names})
        except ZeroDivisionError:
            return 0
        signs.add(1 if value >= 0 else -1)
    return signs.pop() if len(signs) == 1 else 0


def _bound(value: object) -> Size | None:
    if value is None or isinstance(value, Dim | Unknown):
        return value
    return constant(integer(value, "slice bound"))


def _step(value: object) -> Size:
    if value is None:
        return ONE
    if isinstance(value, Unknown) or (isinstance(value, Dim) and value.constant is None):
        return value if isinstance(value, Dim) and likely_sign(value) else UNKNOWN
    number = integer(value, "slice step")
    if number == 0:
        raise ShapeError(BadParameter(label="slice step", problem="cannot be zero"))
    return constant(number)


def _literal(size: Size | None) -> int | None:
    return size.constant if isinstance(size, Dim) else None


def _at_most_one(item: Item) -> Item:
    """The size of `x[0::-1]`."""
    return ZERO if item == ZERO else ONE
