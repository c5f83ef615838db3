"""Aliases that are defined by themselves, as the type of a tree of arrays is.

An alias of arrays is replaced by what it stands for, so that its names can belong to where it is
used. One that stands for itself in part would grow with every pass of mypy over its definition:
there, what it says of itself is unknown.
"""

from __future__ import annotations

from typing import Final

from mypy.nodes import TypeAlias
from mypy.type_visitor import TypeQuery
from mypy.types import AnyType, PlaceholderType, TypeOfAny

#: mypy itself gives no origin to a special form.
_ORIGIN: Final = TypeOfAny.special_form


def unknown_itself() -> AnyType:
    """What stands for an alias inside its own definition."""
    return AnyType(TypeOfAny.special_form, source_any=AnyType(_ORIGIN))


def leads_back(alias: TypeAlias, definition: str | None) -> bool:
    """Whether an alias may not be replaced by what it stands for, in an alias's definition.

    Args:
        alias: the alias that is mentioned.
        definition: the full name of the alias that is being defined, None elsewhere.
    """
    if definition is None:
        return False
    return alias.fullname == definition or alias.target.accept(_Unfinished())


class _Unfinished(TypeQuery[bool]):
    """Whether a type has a part that is not defined yet, or that stands for the whole."""

    def strategy(self, items: list[bool]) -> bool:
        """One such part is enough."""
        return any(items)

    def visit_any(self, t: AnyType, /) -> bool:
        """Whether this is the mark."""
        return t.type_of_any == _ORIGIN and t.source_any is not None

    def visit_placeholder_type(self, t: PlaceholderType, /) -> bool:
        """What mypy has for a name until it is defined."""
        return True
