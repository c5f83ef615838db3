"""What follows from two sizes having to be equal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import lcm
from random import Random

from .bounds import is_nonnegative
from .dim import UNKNOWN, Compound, Dim, Monomial, Name, Size, Unknown, constant, from_terms
from .quotient import divide

_WITNESSES = 32


def compatible(left: Size, right: Size) -> bool:
    """False only if both sizes are known and not provably equal."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return True
    return left == right or not may_differ(left, right)


@lru_cache(maxsize=4096)
def may_differ(left: Dim, right: Dim) -> bool:
    """Whether there are sizes for which the two differ.

    Different polynomials always differ somewhere. Where division, minimum or maximum is
    involved, two normal forms may mean the same, so the claim needs a witness: sizes for
    which the two come out different. The witnesses are sizes that can be divided: `d//2` and
    `d - d//2` are the two halves of what its author knows to be even.

    An int that no annotation ties to an array may be equal to any name or number. Two such ints
    are two sizes, and one of them is not its double. One that `is_apart` is no other name either.
    """
    difference = left - right
    if not difference.terms:
        return False
    if any(name.is_int for name in difference.names):
        return _is_multiple(difference) or _is_of_two_sizes(difference)
    if all(isinstance(atom, Name) for atom in difference.atoms):
        return True
    names = sorted(difference.names, key=lambda name: (name.text, name.scope))
    random = Random(0)  # the same verdict in every run
    divisible = lcm(*_divisors(difference))
    for attempt in range(_WITNESSES):
        largest = 4 if attempt % 2 else 60
        sizes = {name: divisible * random.randint(1, largest) for name in names}
        try:
            if evaluate(difference, sizes) != 0:
                return True
        except ZeroDivisionError:
            continue
    return False


def _is_multiple(difference: Dim) -> bool:
    """Whether it is `k` or `3*k*n`: it is 0 only for arrays without elements."""
    return len(difference.terms) == 1 and all(isinstance(a, Name) for a in difference.atoms)


def _is_of_two_sizes(difference: Dim) -> bool:
    """Whether it is `k - l` or `3*k*n - 3*l*n`, of two ints, or of names of which one is apart."""
    if len(difference.terms) != 2:
        return False
    (left, factor), (right, negated) = difference.terms
    own, other = list(left), list(right)
    for atom in left:
        if atom in other:
            own.remove(atom)
            other.remove(atom)
    names = [atom for atom in own + other if isinstance(atom, Name)]
    two = all(name.is_int for name in names) or any(name.is_apart for name in names)
    return factor == -negated and len(own) == len(other) == 1 and len(names) == 2 and two


def _divisors(dim: Dim) -> Iterator[int]:
    """The constants that something in the dim is divided by."""
    for atom in dim.atoms:
        if isinstance(atom, Compound):
            divisor = atom.operands[-1].constant if atom.operator == "//" else None
            yield divisor or 1
            for operand in atom.operands:
                yield from _divisors(operand)


def evaluate(dim: Dim, sizes: Mapping[Name, int]) -> int:
    """The value for given sizes; raises `ZeroDivisionError` where Python does."""
    total = 0
    for monomial, coefficient in dim.terms:
        product = coefficient
        for atom in monomial:
            product *= sizes[atom] if isinstance(atom, Name) else _evaluate_compound(atom, sizes)
        total += product
    return total


def _evaluate_compound(atom: Compound, sizes: Mapping[Name, int]) -> int:
    values = [evaluate(operand, sizes) for operand in atom.operands]
    if atom.operator == "min":
        return min(values)
    if atom.operator == "max":
        return max(values)
    return values[0] // values[1] if atom.operator == "//" else values[0] % values[1]


def solve_for(name: Name, expected: Dim, actual: Dim) -> Size | None:
    """The size of `name` that makes `expected` equal `actual`.

    Args:
        name: a name in `expected` and not in `actual`.
        expected: `n+1`, `2*n`, ...
        actual: the size that it must have.

    Returns:
        The solution; `UNKNOWN` if it is not linear, or not provably an integer; `None` if
        there is none, as for `2*n == 7` or `n+1 == 0`.
    """
    slope: dict[Monomial, int] = {}
    rest: dict[Monomial, int] = {}
    for monomial, coefficient in (expected - actual).terms:
        if name not in monomial:
            rest[monomial] = coefficient
            continue
        others = list(monomial)
        others.remove(name)
        slope[tuple(others)] = coefficient
    factor, offset = from_terms(slope), from_terms(rest)
    if not factor.terms or name in factor.names or name in offset.names:
        return UNKNOWN
    if factor.terms[0][1] < 0:
        factor, offset = -factor, -offset
    solution, remainder = divide(-offset, factor)
    if remainder.terms:
        return None if remainder.constant is not None and factor.constant is not None else UNKNOWN
    impossible = not is_nonnegative(solution) and is_nonnegative(constant(-1) - solution)
    return None if impossible and not name.text.startswith("{") else solution
