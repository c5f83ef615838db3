"""Minimum and maximum of sizes."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from .bounds import is_nonnegative
from .dim import UNKNOWN, Compound, Dim, Size, Unknown, compound, from_terms, sort_key


def minimum(*sizes: Size) -> Size:
    """The smallest of the sizes; `min(n, n+1)` is `n`, `min(n, 0)` is 0."""
    return _extremum("min", sizes)


def maximum(*sizes: Size) -> Size:
    """The largest of the sizes; `max(n, n+1)` is `n+1`, `max(n, 0)` is `n`."""
    return _extremum("max", sizes)


@lru_cache(maxsize=4096)
def _extremum(operator: Literal["min", "max"], sizes: tuple[Size, ...]) -> Size:
    operands: dict[Dim, None] = {}
    for size in sizes:
        if isinstance(size, Unknown):
            return UNKNOWN
        operands.update(dict.fromkeys(_flatten(operator, size)))
    kept = _undominated(operator, list(operands))
    if len(kept) == 1:
        return kept[0]
    shared = from_terms(dict(frozenset(kept[0].terms).intersection(*(dim.terms for dim in kept))))
    kept = sorted((dim - shared for dim in kept), key=sort_key)
    return shared + compound(operator, *kept)


def _flatten(operator: str, dim: Dim) -> tuple[Dim, ...]:
    if len(dim.terms) == 1:
        monomial, coefficient = dim.terms[0]
        if coefficient == 1 and len(monomial) == 1:
            atom = monomial[0]
            if isinstance(atom, Compound) and atom.operator == operator:
                return atom.operands
    return (dim,)


def _undominated(operator: str, dims: list[Dim]) -> list[Dim]:
    """Drops what another operand makes superfluous whatever the sizes are."""
    kept: list[Dim] = []
    for dim in dims:
        if any(_is_superfluous(operator, dim, other) for other in kept):
            continue
        kept = [other for other in kept if not _is_superfluous(operator, other, dim)]
        kept.append(dim)
    return kept


def _is_superfluous(operator: str, dim: Dim, other: Dim) -> bool:
    return is_nonnegative(dim - other if operator == "min" else other - dim)
