"""What follows from two sizes having to be equal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import lru_cache, reduce
from math import prod
from operator import and_
from random import Random

from .bounds import is_nonnegative
from .dim import (
    ONE,
    UNKNOWN,
    ZERO,
    Atom,
    Compound,
    Dim,
    Monomial,
    Name,
    Size,
    Unknown,
    constant,
    from_terms,
)
from .quotient import divide

_WITNESSES = 32
#: Asks which names are axes of one array; the last that was told is asked.
_ask_for_axes: list[Callable[[], Iterable[Set[Name]]]] = [tuple]


def tell_axes(ask: Callable[[], Iterable[Set[Name]]]) -> None:
    """Have somebody asked which names are axes of one array where two sizes meet."""
    _ask_for_axes[:] = [ask]


def compatible(left: Size, right: Size) -> bool:
    """False only if both sizes are known and not provably equal."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return True
    return left == right or not may_differ(left, right)


def may_differ(left: Dim, right: Dim) -> bool:
    """Whether there are sizes for which the two differ.

    Different polynomials always differ somewhere. Where division, minimum or maximum is
    involved, two normal forms may mean the same, so the claim needs a witness: sizes for
    which the two come out different. The witnesses are sizes that can be divided: `d//2` and
    `d - d//2` are the two halves of what its author knows to be even.

    An int that no annotation ties to an array may be equal to any name or number. Two such ints
    are two sizes, and one of them is not its double. One that `is_apart` is no other name either.
    Nor is an int chosen so that it makes two axes of one array depend on each other, or so that it
    changes nothing, as 1 in `d//k`. A parameter `d` that an f-string names is likely the dim `d`.
    """
    difference = _with_parameters_as_dims(left - right)
    if not has_ints(difference):
        return _differ(difference)
    return (
        _is_multiple(difference)
        or _is_of_two_sizes(difference)
        or _needs_one(left, right)
        or _ties_axes(difference)
    )


@lru_cache(maxsize=4096)
def _differ(difference: Dim) -> bool:
    if not difference.terms:
        return False
    if all(isinstance(atom, Name) for atom in difference.atoms):
        return True
    random = Random(0)  # the same verdict in every run
    for attempt in range(_WITNESSES):
        try:
            if evaluate(difference, _witness(difference, random, 4 if attempt % 2 else 60)) != 0:
                return True
        except ZeroDivisionError:
            continue
    return False


def _witness(dim: Dim, random: Random, largest: int) -> dict[Name, int]:
    """Sizes of which each that is divided can be divided, by another size too."""
    divisors = list(_divisors(dim))
    dividing = {name for divisor in divisors for name in divisor.names}
    names = sorted(dim.names, key=lambda name: (name.text, name.scope))
    sizes = {name: random.randint(1, 4) for name in names if name in dividing}
    divisible = prod(abs(evaluate(divisor, sizes)) for divisor in dict.fromkeys(divisors))
    return {name: (divisible or 1) * random.randint(1, largest) for name in names} | sizes


def _with_parameters_as_dims(difference: Dim) -> Dim:
    """The difference of `{d}` and `d` is 0."""
    if not any(name.text.startswith("{") for name in difference.names):
        return difference
    dims = {f"{{{name}}}": Dim.of(name) for name in difference.names}
    same = difference.substitute({n: dims[n.text] for n in difference.names if n.text in dims})
    return same if isinstance(same, Dim) else difference


def has_ints(dim: Dim) -> bool:
    """Whether an int that no annotation ties to an array is in it."""
    if dim.name is not None:
        return dim.name.is_int
    return any(name.is_int for name in dim.names)


def _is_multiple(difference: Dim) -> bool:
    """Whether it is `k`, `3*k*n` or `k//2`: it is 0 only for arrays with next to no elements."""
    return len(difference.terms) == 1 and all(map(_is_quotient_of_sizes, difference.atoms))


def _is_quotient_of_sizes(atom: Atom) -> bool:
    return isinstance(atom, Name) or (
        atom.operator == "//" and all(len(operand.terms) == 1 for operand in atom.operands)
    )


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


def _needs_one(left: Dim, right: Dim) -> bool:
    """Whether two sizes of arrays are equal because an int is 1: `d//k` and `d`."""
    if left.constant is not None or right.constant is not None:
        return False
    ints = [name for name in (left - right).names if name.is_int]
    return any((left - right).substitute({name: ONE}) == ZERO for name in ints)


def _ties_axes(difference: Dim) -> bool:
    """Whether it is `d//k - t`, where `d` and `t` are axes of one array; not `d*t - k`."""
    reduced = _without_factor(difference)
    names = frozenset(name for name in reduced.names if not name.is_int)
    parts = (Dim((term,)).names for term in reduced.terms)
    mixes = any(len({name.is_int for name in part}) > 1 for part in parts)
    return mixes and len(names) > 1 and any(names <= axes for axes in _ask_for_axes[0]())


def _without_factor(difference: Dim) -> Dim:
    """The difference without what is a factor of all of it: `d - k*m` of `b*d - b*k*m`."""
    common = reduce(and_, (Counter(monomial) for monomial, _ in difference.terms))
    return from_terms(
        {
            tuple((Counter(monomial) - common).elements()): coefficient
            for monomial, coefficient in difference.terms
        }
    )


def _divisors(dim: Dim) -> Iterator[Dim]:
    """What something in the dim is divided by."""
    for atom in dim.atoms:
        if isinstance(atom, Compound):
            if atom.operator == "//":
                yield atom.operands[-1]
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
