"""What is known of a dimension's sign, given that no size is negative."""

from __future__ import annotations

from functools import lru_cache

from .dim import Atom, Compound, Dim, Name, constant


@lru_cache(maxsize=8192)
def is_nonnegative(dim: Dim) -> bool:
    """Whether it is provably >= 0 for all sizes (`False`: negative, or not known).

    A name is a size, so it is >= 0. An f-string part `{k}` may be any integer, as may an int.
    """
    if dim.constant is not None:
        return dim.constant >= 0
    if all(
        coefficient > 0 and all(_atom_is_nonnegative(atom) for atom in monomial)
        for monomial, coefficient in dim.terms
    ):
        return True
    for monomial, coefficient in dim.terms:
        if len(monomial) == 1 and isinstance(monomial[0], Compound):
            bounds = _lower_bounds(dim, monomial[0], coefficient)
            if any(is_nonnegative(bound) for bound in bounds):
                return True
    return False


def _atom_is_nonnegative(atom: Atom) -> bool:
    if isinstance(atom, Name):
        return not (atom.is_int or atom.text.startswith("{"))
    if atom.operator == "max":
        return any(is_nonnegative(operand) for operand in atom.operands)
    return all(is_nonnegative(operand) for operand in atom.operands)


def _lower_bounds(dim: Dim, atom: Compound, coefficient: int) -> list[Dim]:
    """Dimensions without `atom` that have `dim`'s sign or lie below it.

    `-min(a,b) >= -a`, `max(a,b) >= a`, and `-(a//c) >= -a/c` where c is a positive constant.
    """
    rest = dim - Dim((((atom,), coefficient),))
    if atom.operator == ("min" if coefficient < 0 else "max"):
        return [rest + constant(coefficient) * operand for operand in atom.operands]
    if atom.operator == "//" and coefficient < 0:
        numerator, divisor = atom.operands
        if divisor.constant is not None and divisor.constant > 0:
            return [rest * divisor + constant(coefficient) * numerator]
    return []
