"""What mypy takes for different types, and the program has a reason to take for equal."""

from __future__ import annotations

from collections.abc import Set

from shapeproof.shapes import (
    ANY_SHAPE,
    Bindings,
    Compound,
    Dim,
    Item,
    Name,
    OneOr,
    Rest,
    Shape,
    ShapeError,
    Size,
    is_compatible_item,
    match,
)

from .assumptions import Assumptions, under
from .printed import Printed, is_perhaps_element, is_surely_element, is_surely_no_element


def fits(
    found: Printed, expected: Printed, equal: Assumptions, free: Set[str] = frozenset()
) -> bool:
    """Whether a type may stand where another is expected, by the rules for calls.

    They know that a division is exact, that sizes which the program has compared may be equal, and
    that floats may be those of any precision.

    Args:
        found: a type as mypy prints it.
        expected: the type that it should have.
        equal: what the function assumes by what it has compared.
        free: the names that may have any size.
    """
    if found.name == "|":
        return all(fits(member, expected, equal, free) for member in found.args)
    if found.name == "Any":
        return True
    if expected.name == "|":
        return any(fits(found, member, equal, free) for member in expected.args)
    if found.is_array and expected.is_array:
        elements = found.element, expected.element
        is_element = is_surely_element(*elements) or is_perhaps_element(*elements)
        return is_element and _fits(_printed(found, equal), _printed(expected, equal), free)
    if found.name != expected.name or len(found.args) != len(expected.args):
        return False
    return all(fits(*pair, equal, free) for pair in zip(found.args, expected.args, strict=True))


def is_resized(found: Printed, expected: Printed) -> bool:
    """Whether an array has the axes of another, some of a size computed from the one it had.

    So has a buffer that grows, as in `self.x = np.vstack([self.x, more])`.
    """
    if found.name == "|":
        return all(is_resized(member, expected) for member in found.args)
    if expected.name == "|":
        return any(is_resized(found, member) for member in expected.args)
    if not (found.is_array and expected.is_array):
        return found == expected
    sizes, former = found.shape, expected.shape
    if ANY_SHAPE in (sizes, former) or len(sizes) != len(former):
        return False
    elements = found.element, expected.element
    return not is_surely_no_element(*elements) and all(map(_is_computed_from, sizes, former))


def _is_computed_from(size: Item, former: Item) -> bool:
    if is_compatible_item(former, size):
        return True
    name = former.name if isinstance(former, Dim) else None
    return name is not None and isinstance(size, Dim) and name in size.names


def _printed(array: Printed, equal: Assumptions) -> Shape:
    shape: Shape = under(_assumed_in(array.shape, equal), array.shape)
    return shape


def _fits(found: Shape, expected: Shape, free: Set[str]) -> bool:
    try:
        match(expected, found, Bindings(), lambda name: name.text in free)
    except ShapeError:
        return False
    return True


def _assumed_in(shape: Shape, equal: Assumptions) -> Assumptions:
    """The assumptions about the names in a shape that mypy has printed: their texts are left."""
    texts = {
        atom.text: _without_scopes(size) for atom, size in equal.items() if isinstance(atom, Name)
    }
    sizes = [item.size if isinstance(item, OneOr) else item for item in shape]
    names = {name for size in sizes if isinstance(size, Dim) for name in size.names}
    names |= {item.name for item in shape if isinstance(item, Rest) and item.name is not None}
    found: dict[Name | Compound, Size] = {
        name: texts[name.text] for name in names if name.text in texts
    }
    for atom, size in equal.items():
        if isinstance(atom, Compound):
            found[_printed_atom(atom)] = _without_scopes(size)
    return found


def _printed_atom(atom: Compound) -> Compound:
    operands = map(_without_scopes, atom.operands)
    return Compound(atom.operator, tuple(each for each in operands if isinstance(each, Dim)))


def _without_scopes(size: Size) -> Size:
    if not isinstance(size, Dim):
        return size
    return size.substitute({name: Dim.of(name._replace(scope="")) for name in size.names})
