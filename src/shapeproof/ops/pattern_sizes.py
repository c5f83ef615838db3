"""An array under a pattern of einops: the sizes of the axes, and the shape that results."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shapeproof.ops.axes_pattern import ELLIPSIS, Group, Side, arrow_sides, read_side, wrong
from shapeproof.ops.operation import Nested, Static, literal
from shapeproof.ops.size import element_count, size
from shapeproof.shapes.dim import ONE, UNKNOWN, ZERO, Dim, constant
from shapeproof.shapes.mismatch import ShapeError, Undetermined
from shapeproof.shapes.quotient import assume_exact, divide
from shapeproof.shapes.shape import Item, Shape, is_compatible_item, rank, rest_position
from shapeproof.shapes.wording import axes_phrase, axis_phrase, item_phrase, shape_phrase


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as it was read, and the function that it was given to."""

    text: str
    label: str
    left: Side
    right: Side

    def wrong(self, problem: str, *details: str) -> ShapeError:
        """What does not fit the pattern."""
        return wrong(self.label, problem, self.text, *details)


def read_pattern(text: Static, label: str) -> Pattern:
    """The pattern of a call; `Undetermined` if the call does not say it."""
    pattern = literal(text, "pattern")
    if not isinstance(pattern, str):
        raise Undetermined("the pattern is no text")
    left, right = (read_side(side, pattern, label) for side in arrow_sides(pattern, label))
    found = Pattern(pattern, label, left, right)
    if ELLIPSIS in right.axes and ELLIPSIS not in left.axes:
        raise found.wrong('has "..." on the right of its pattern only')
    if any(ELLIPSIS in group.axes and not group.is_ellipsis for group in left.groups):
        raise found.wrong('has "..." in parentheses on the left of its pattern')
    return found


def stacked(tensor: Nested) -> Shape:
    """The shape of an array; arrays in a list are put together along a new first axis."""
    if not isinstance(tensor, list):
        return tensor
    first: Shape = ()
    for position, each in enumerate(tensor):
        if isinstance(each, list) or rank(each) is None:
            raise Undetermined("how the arrays are nested is not known")
        first = first if position else each
        if len(each) != len(first) or not all(map(is_compatible_item, first, each)):
            problem = (
                f"needs arrays of one shape, got {shape_phrase(first)} and {shape_phrase(each)}"
            )
            raise wrong("list of arrays", problem, "")
    return (constant(len(tensor)), *first)


def transformed(shape: Shape, pattern: Pattern, lengths: Mapping[str, Static]) -> Shape:
    """The shape that the right side of a pattern describes.

    Raises:
        ShapeError: if the array does not fit the left side, or a size cannot be told.
        Undetermined: if that depends on a number of axes that is not known.
    """
    groups, ellipsis = _aligned(shape, pattern)
    sizes: dict[str, Item] = {
        axis: size(value, f'size of axis "{axis}"') for axis, value in lengths.items()
    }
    for axis in sizes:
        if axis not in (*pattern.left.names, *pattern.right.names):
            raise pattern.wrong(f'has no axis "{axis}" in its pattern, for which a size is given')
    for place, (group, item) in enumerate(groups):
        _solve(group, item, place, sizes, pattern)
    result: list[Item] = []
    for group in pattern.right.groups:
        if group.is_ellipsis:
            result += ellipsis
        else:
            result.append(_product(group.axes, sizes, ellipsis))
    return tuple(result)


def _aligned(shape: Shape, pattern: Pattern) -> tuple[list[tuple[Group, Item]], Shape]:
    """Each group of the left side with its axis, and the axes that the ellipsis stands for."""
    groups = pattern.left.groups
    place = next((n for n, group in enumerate(groups) if group.is_ellipsis), None)
    rest = rest_position(shape)
    if place is None:
        if rest is not None:
            raise Undetermined("the number of axes is not known")
        if len(shape) != len(groups):
            raise pattern.wrong(f'has "{pattern.left}" for {axes_phrase(shape)}')
        return list(zip(groups, shape, strict=True)), ()
    back = len(groups) - place - 1
    if rest is None:
        if len(shape) < place + back:
            raise pattern.wrong(f'has "{pattern.left}" for {axes_phrase(shape)}')
    elif place > rest or back > len(shape) - rest - 1:
        raise Undetermined("the number of axes is not known")
    last = len(shape) - back
    named = zip(
        (*groups[:place], *groups[place + 1 :]), (*shape[:place], *shape[last:]), strict=True
    )
    return list(named), shape[place:last]


def _solve(group: Group, item: Item, place: int, sizes: dict[str, Item], pattern: Pattern) -> None:
    """Finds the size of the one axis of a group that is not given."""
    open_axes = [axis for axis in group.axes if axis not in sizes and not axis.isdecimal()]
    if len(open_axes) > 1:
        names = " and ".join(f'"{axis}"' for axis in open_axes)
        raise pattern.wrong(f'cannot tell the sizes of {names} in "{group}"')
    known = _product([axis for axis in group.axes if axis not in open_axes], sizes, ())
    where = f"{item_phrase(item)} on {axis_phrase(place)}"
    if not open_axes:
        if not is_compatible_item(_exact(item), _exact(known)):
            raise pattern.wrong(f'needs size {item_phrase(known)} for "{group}", got {where}')
    elif known == ONE:
        sizes[open_axes[0]] = item
    elif known == ZERO:
        raise pattern.wrong(f'cannot divide {where} by 0 for "{group}"')
    elif not isinstance(item, Dim) or not isinstance(known, Dim):
        sizes[open_axes[0]] = UNKNOWN
    else:
        _, remainder = divide(item, known)
        if remainder.constant and known.constant is not None:
            raise pattern.wrong(f'cannot divide {where} by {item_phrase(known)} for "{group}"')
        sizes[open_axes[0]] = assume_exact(item) // assume_exact(known)


def _exact(item: Item) -> Item:
    return assume_exact(item) if isinstance(item, Dim) else item


def _product(axes: Sequence[str], sizes: Mapping[str, Item], ellipsis: Shape) -> Item:
    """The size of a group; the ellipsis in parentheses stands for all its axes together."""
    items = [
        item
        for axis in axes
        for item in (
            ellipsis
            if axis == ELLIPSIS
            else (constant(int(axis)) if axis.isdecimal() else sizes[axis],)
        )
    ]
    return items[0] if len(items) == 1 else _exact(element_count(tuple(items)))
