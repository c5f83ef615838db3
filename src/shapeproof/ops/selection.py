"""What an index selects of an array: slices, integers, arrays of integers, and masks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import EllipsisType

from shapeproof.ops.axes import integer
from shapeproof.ops.index import Index, IndexArray, IndexEntry, Window
from shapeproof.ops.slicing import places_in_window, sliced
from shapeproof.shapes.bounds import is_nonnegative
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import ONE, UNKNOWN, ZERO, Dim, Unknown, constant
from shapeproof.shapes.mismatch import (
    BadParameter,
    BroadcastMismatch,
    ShapeError,
    SizeMismatch,
    Undetermined,
)
from shapeproof.shapes.shape import Item, Rest, Shape, is_compatible_item, rank, rest_position
from shapeproof.shapes.wording import (
    axes_phrase,
    axis_phrase,
    count_phrase,
    item_phrase,
    shape_phrase,
)


def indexed(x: Shape, index: Index) -> Shape:
    """The shape of `x[index]`.

    Raises:
        ShapeError: if an entry does not fit its axis, or there are too many.
        Undetermined: if what an entry is, or which axis it belongs to, is not known.
    """
    entries = [_entry(each) for each in (index if isinstance(index, tuple) else (index,))]
    before, after = _around_ellipsis(entries)
    first, last = sum(map(_axes_used, before)), sum(map(_axes_used, after))
    _require_axes(x, first, last)
    selection = _Selection(x, fancy=any(map(_is_fancy, entries)))
    selection.take(before, 0)
    selection.keep(x[first : len(x) - last], ellipsis=Ellipsis in entries)
    selection.take(after, len(x) - last)
    return selection.shape()


@dataclass
class _Selection:
    """The result of an index, gathered entry by entry.

    Attributes:
        x: the shape that is indexed.
        fancy: whether there is an array in the index; if so, integers count as arrays without axes.
        kept: the axes that come from slices, `None` and the ellipsis.
        arrays: the shapes of the index's arrays, which are broadcast together.
        place: where the arrays' axes go among those kept; first, if the arrays are not neighbors.
    """

    x: Shape
    fancy: bool
    kept: list[Item] = field(default_factory=list)
    arrays: list[Shape] = field(default_factory=list)
    place: int | None = None
    _after_array: bool = False

    def take(self, entries: Sequence[IndexEntry], position: int) -> None:
        """Applies entries to the axes from this position on."""
        for entry in entries:
            self._apply(entry, position)
            position += _axes_used(entry)

    def keep(self, items: Sequence[Item], *, ellipsis: bool = True) -> None:
        """Adds axes that are not indexed by an array."""
        self.kept += items
        if ellipsis:
            self._after_array = False

    def shape(self) -> Shape:
        """The result's shape."""
        try:
            arrays = broadcast(*self.arrays)
        except ShapeError as error:
            raise ShapeError(_indices_differ(self.arrays, error)) from None
        place = self.place or 0
        result = (*self.kept[:place], *arrays, *self.kept[place:])
        if sum(isinstance(item, Rest) for item in result) > 1:
            raise Undetermined("the number of axes is not known")
        return result

    def _apply(self, entry: IndexEntry, position: int) -> None:
        if entry is None:
            self.keep((ONE,))
        elif isinstance(entry, slice):
            self.keep((sliced(self.x[position], entry),))
        elif isinstance(entry, Window):
            self.keep((places_in_window(self.x[position], entry),))
        elif isinstance(entry, IndexArray):
            self._add_array(self._array(entry, position))
        else:
            _require_in_range(entry, self.x, position)
            self._add_array(())

    def _array(self, entry: IndexArray, position: int) -> Shape:
        if entry.boolean is True:
            _require_mask_fits(entry.shape, self.x, position)
            return (UNKNOWN,)
        if self.x[position] == ZERO and _has_elements(entry.shape):
            _refuse("every index", self.x, position)
        return (UNKNOWN,) if isinstance(entry.boolean, Unknown) else entry.shape

    def _add_array(self, shape: Shape) -> None:
        self.arrays.append(shape)
        if not self.fancy or self._after_array:
            return
        self.place = len(self.kept) if self.place is None else 0
        self._after_array = True


def _entry(entry: IndexEntry) -> IndexEntry:
    if isinstance(entry, Unknown):
        raise Undetermined("what an index is is not known")
    if isinstance(entry, bool):
        return IndexArray((), boolean=True)
    if isinstance(entry, IndexArray) and entry.fractional:
        raise ShapeError(BadParameter(label="index", problem="needs integers or booleans"))
    if isinstance(entry, IndexArray) and entry.boolean is not False:
        axes = rank(entry.shape)
        if axes is None or (axes != 1 and isinstance(entry.boolean, Unknown)):
            raise Undetermined("the number of axes of a mask is not known")
    return entry


def _around_ellipsis(entries: list[IndexEntry]) -> tuple[list[IndexEntry], list[IndexEntry]]:
    """The entries before and after `...`, which stands at the end if it is not written."""
    places = [place for place, entry in enumerate(entries) if entry is Ellipsis]
    if len(places) > 1:
        raise ShapeError(BadParameter(label="index", problem="has more than one ellipsis"))
    place = places[0] if places else len(entries)
    return entries[:place], entries[place + 1 :]


def _axes_used(entry: IndexEntry) -> int:
    if entry is None or isinstance(entry, EllipsisType):
        return 0
    return len(entry.shape) if isinstance(entry, IndexArray) and entry.boolean is True else 1


def _is_fancy(entry: IndexEntry) -> bool:
    return isinstance(entry, IndexArray) and (entry.boolean is not False or entry.shape != ())


def _require_axes(x: Shape, first: int, last: int) -> None:
    rest = rest_position(x)
    if rest is not None:
        if first > rest or last > len(x) - rest - 1:
            raise Undetermined("the number of axes is not known")
    elif first + last > len(x):
        problem = f"selects on {count_phrase(first + last)}, got {axes_phrase(x)}"
        raise ShapeError(BadParameter(label="index", problem=problem))


def _require_in_range(entry: IndexEntry, x: Shape, position: int) -> None:
    size = x[position]
    assert isinstance(entry, int | Dim)
    index = entry if isinstance(entry, Dim) else constant(integer(entry, "index"))
    if isinstance(size, Dim) and (
        is_nonnegative(index - size) or is_nonnegative(-index - size - 1)
    ):
        _refuse(f"index {item_phrase(index)}", x, position)


def _refuse(what: str, x: Shape, position: int) -> None:
    place = f"{axis_phrase(_axis_number(x, position))} of size {item_phrase(x[position])}"
    details = (f"the array is {shape_phrase(x)}",) if len(x) > 1 else ()
    problem = f"is out of range for {place}"
    raise ShapeError(BadParameter(label=what, problem=problem, details=details))


def _require_mask_fits(mask: Shape, x: Shape, position: int) -> None:
    covered = x[position : position + len(mask)]
    for offset, (needed, found) in enumerate(zip(covered, mask, strict=True)):
        if not is_compatible_item(needed, found):
            raise ShapeError(
                SizeMismatch(
                    label="mask",
                    expected=covered,
                    actual=mask,
                    axis=_axis_number(x, position + offset),
                    needed=needed,
                    found=found,
                )
            )


def _axis_number(x: Shape, position: int) -> int:
    rest = rest_position(x)
    return position if rest is None or position < rest else position - len(x)


def _has_elements(shape: Shape) -> bool:
    return all(isinstance(item, Dim) and item != ZERO for item in shape)


def _indices_differ(arrays: Sequence[Shape], error: ShapeError) -> BadParameter:
    """The index arrays do not broadcast together."""
    shapes = ", ".join(shape_phrase(each) for each in arrays if each)
    mismatch = error.mismatch
    sizes = map(item_phrase, mismatch.sizes) if isinstance(mismatch, BroadcastMismatch) else ()
    problem = f"has arrays that do not broadcast, {' and '.join(sizes)}"
    return BadParameter(label="index", problem=problem, details=(f"the arrays are {shapes}",))
