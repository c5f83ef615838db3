"""What follows if sizes that the program has compared with each other are equal."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from shapeproof.shapes import UNKNOWN, Compound, Dim, Name, OneOr, Rest, Size

#: What each name is taken for, and each minimum of two sizes.
Assumptions: TypeAlias = Mapping[Name | Compound, Size]
#: What the name of the half of a size ends with: no name of the program does.
_HALF: Final = " / 2"


def assumptions(pairs: Iterable[tuple[Size, Size]]) -> Assumptions:
    """One size for all names that were compared, directly or through others.

    It is unknown if a name was compared with two numbers, with arithmetic, or with what is not
    known.
    """
    groups: list[set[Size]] = []
    for pair in pairs:
        group = set[Size](pair)
        for other in [g for g in groups if g & group]:
            group |= other
            groups.remove(other)
        groups.append(group)
    found: dict[Name | Compound, Size] = {}
    for group in groups:
        size = _size_of_all(group)
        for each in group:
            if isinstance(each, Dim):
                found.update(dict.fromkeys(each.names, size))
    return found


def _size_of_all(group: set[Size]) -> Size:
    numbers = [each for each in group if isinstance(each, Dim) and each.constant is not None]
    names = [each for each in group if isinstance(each, Dim) and each.name is not None]
    if len(numbers) > 1 or len(numbers) + len(names) < len(group):
        return UNKNOWN
    return numbers[0] if numbers else min(names, key=str)


def under(assumed: Assumptions, value: Any) -> Any:
    """A shape, or another argument of a rule, in which the assumptions hold."""
    if isinstance(value, Dim):
        return value.substitute(assumed)
    if isinstance(value, OneOr):
        size = value.size.substitute(assumed)
        return OneOr(size) if isinstance(size, Dim) else size
    if isinstance(value, Rest):
        return Rest(None) if value.name in assumed else value
    if isinstance(value, tuple):
        return tuple(under(assumed, item) for item in value)
    if isinstance(value, slice):
        return slice(*(under(assumed, bound) for bound in (value.start, value.stop, value.step)))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **{n: under(assumed, v) for n, v in parts.items()})
    return value


def compounds(value: Any) -> Iterator[Compound]:
    """What is no name and no number in a shape, or in another argument or result of a rule."""
    if isinstance(value, Dim):
        if value.name is None and value.constant is None:
            yield from (atom for atom in value.atoms if isinstance(atom, Compound))
    elif isinstance(value, OneOr):
        yield from compounds(value.size)
    elif isinstance(value, slice):
        yield from compounds((value.start, value.stop, value.step))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from compounds(item)


def halved(atom: Compound) -> Name | None:
    """The name of which an atom is the half, rounded down."""
    divided, *by = atom.operands
    return divided.name if atom.operator == "//" and by == [Dim.of(2)] else None


def odd(name: Name) -> Dim:
    """The size that an odd one is."""
    return 2 * Dim.of(name._replace(text=name.text + _HALF)) + 1


def without_halves(assumed: Assumptions, value: Any) -> Any:
    """What a rule gave, without names that only an assumption has."""
    names = {name for size in assumed.values() if isinstance(size, Dim) for name in size.names}
    halves: Assumptions = {name: UNKNOWN for name in names if name.text.endswith(_HALF)}
    return under(halves, value) if halves else value
