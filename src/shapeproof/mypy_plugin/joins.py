"""What several types of one value have in common, where branches and loops meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from .printed import Printed

_NUMBERS: Final = frozenset({"int", "float", "Literal"})
_UNKNOWN: Final = Printed("Any", "Any")


def joined(typ: Printed) -> Printed:
    """The type with one array for all arrays that a union has at one place.

    Its axes have the sizes that are equal in all of them; the others are unknown.
    """
    if typ.is_array or not typ.args:
        return typ
    if typ.name != "|":
        return Printed(typ.text, typ.name, tuple(map(joined, typ.args)))
    groups: dict[tuple[str, int], list[Printed]] = {}
    for member in typ.args:
        groups.setdefault((member.name, len(member.args)), []).append(member)
    members = tuple(map(_of_one_kind, groups.values()))
    return members[0] if len(members) == 1 else Printed(typ.text, "|", members)


def without_numbers(typ: Printed) -> Printed:
    """The type without Python's numbers where they are alternatives to an array."""
    if typ.name == "tuple":
        return Printed(typ.text, typ.name, tuple(map(without_numbers, typ.args)))
    others = tuple(each for each in typ.args if each.name not in _NUMBERS)
    if typ.name != "|" or not any(each.is_array for each in others):
        return typ
    return others[0] if len(others) == 1 else Printed(typ.text, "|", others)


def _of_one_kind(types: Sequence[Printed]) -> Printed:
    """The common type of arrays, or of what has as many arguments."""
    first, *others = types
    if not others:
        return joined(first)
    if first.is_array:
        shape = _shape([typ.args[0] for typ in types])
        return Printed(first.text, first.name, (shape, _either(typ.args[1] for typ in types)))
    alike = zip(*(typ.args for typ in types), strict=True)
    return Printed(first.text, first.name, tuple(joined(_either(each)) for each in alike))


def _shape(shapes: Sequence[Printed]) -> Printed:
    """The common part of shapes; there is none if their numbers of axes differ or are open."""
    first = shapes[0]
    if all(shape == first for shape in shapes):
        return first
    if any(_is_open(shape) or len(shape.args) != len(first.args) for shape in shapes):
        return _UNKNOWN
    alike = zip(*(shape.args for shape in shapes), strict=True)
    sizes = (sizes[0] if len(set(sizes)) == 1 else _UNKNOWN for sizes in alike)
    return Printed(first.text, first.name, tuple(sizes))


def _is_open(shape: Printed) -> bool:
    if shape.name != "tuple":
        return True
    return any(
        size.text in ("...", "()") or size.text.startswith(("*", "Unpack[")) for size in shape.args
    )


def _either(types: Iterator[Printed] | Sequence[Printed]) -> Printed:
    different = tuple(dict.fromkeys(types))
    return different[0] if len(different) == 1 else Printed("", "|", different)
