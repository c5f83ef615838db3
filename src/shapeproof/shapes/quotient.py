"""Floor division of dimensions, simplified as far as integer identities allow.

Every identity used holds for all integers for which the division is defined, given that
sizes are not negative. `a % b` is `a - b*(a//b)` and needs no rule of its own.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache, reduce
from math import gcd
from operator import and_

from .bounds import is_nonnegative
from .dim import UNKNOWN, Compound, Dim, Monomial, Size, compound, from_terms


@lru_cache(maxsize=8192)
def floor_divide(numerator: Dim, divisor: Dim) -> Size:
    """`numerator // divisor`; division by the constant zero is `UNKNOWN`."""
    if divisor.constant == 0:
        return UNKNOWN
    if divisor.terms[0][1] < 0:
        numerator, divisor = -numerator, -divisor
    quotient, remainder = divide(numerator, divisor)
    if not remainder.terms:
        return quotient
    return quotient + _simplify(remainder, divisor)


def divide(numerator: Dim, divisor: Dim) -> tuple[Dim, Dim]:
    """Long division: `numerator == quotient*divisor + remainder`.

    The divisor's leading coefficient must be positive. No term of the remainder is a
    multiple of the divisor's leading term, and it depends on nothing but the
    residue class, so that `(n+k)//k` and `n//k + 1` meet.
    """
    lead, lead_coefficient = divisor.terms[0]
    quotient: dict[Monomial, int] = {}
    remainder = numerator
    position = 0
    while position < len(remainder.terms):
        monomial, coefficient = remainder.terms[position]
        factor = _cancel(monomial, lead)
        times = coefficient // lead_coefficient
        if factor is None or times == 0:
            position += 1
            continue
        quotient[factor] = times
        remainder = remainder - Dim(((factor, times),)) * divisor
        # What the subtraction adds is smaller in the monomial order, so it comes later.
        if position < len(remainder.terms) and remainder.terms[position][0] == monomial:
            position += 1
    return from_terms(quotient), remainder


def assume_exact(dim: Dim) -> Dim:
    """The dimension if every floor division in it leaves no remainder: `h*(d//h)` is `d`.

    A reshape or a split divides without remainder whenever it succeeds at all.
    """
    for monomial, coefficient in dim.terms:
        for atom in monomial:
            if not isinstance(atom, Compound) or atom.operator != "//":
                continue
            rest = list(monomial)
            rest.remove(atom)
            others = Dim(((tuple(rest), coefficient),))
            divided, divisor = atom.operands
            quotient, remainder = divide(others, divisor)
            if not remainder.terms:
                return assume_exact(dim - Dim(((monomial, coefficient),)) + quotient * divided)
    return dim


def _simplify(remainder: Dim, divisor: Dim) -> Size:
    """`remainder // divisor` of a reduced remainder that is not zero."""
    positive = is_nonnegative(divisor)
    factor, monomial = _common_factor(remainder, divisor, skip_constant=positive)
    if factor > 1 or monomial:
        divisor_left = _divide_terms(divisor, factor, monomial)
        return floor_divide(_divide_terms(remainder, factor, monomial), divisor_left)
    if positive and (inner := _only_quotient(remainder)) is not None:
        # floor((x + floor(a/b)) / c) == floor((b*x + a) / (b*c)) for positive c
        divided, by = inner.operands
        outside = remainder - compound("//", divided, by)
        return floor_divide(outside * by + divided, divisor * by)
    if positive:
        # -(-n//3) is (n+2)//3: of the equal a//b and -((b-1-a)//b), one is chosen
        quotient, mirrored = divide(divisor - 1 - remainder, divisor)
        if not mirrored.terms:
            return -quotient
        if _magnitude(mirrored, divisor) < _magnitude(remainder, divisor):
            return -quotient - _simplify(mirrored, divisor)
    return compound("//", remainder, divisor)


def _magnitude(remainder: Dim, divisor: Dim) -> tuple[int, ...]:
    if divisor.constant is None:
        return (int(remainder.terms[0][1] < 0),)
    constant_term = 0 if remainder.terms[-1][0] else remainder.terms[-1][1]
    return (*(coefficient for monomial, coefficient in remainder.terms if monomial), constant_term)


def _only_quotient(remainder: Dim) -> Compound | None:
    """The floor division that stands alone as one term with coefficient 1, if it is the only."""
    found = [
        monomial[0]
        for monomial, coefficient in remainder.terms
        if coefficient == 1 and len(monomial) == 1 and isinstance(monomial[0], Compound)
    ]
    return found[0] if len(found) == 1 and found[0].operator == "//" else None


def _common_factor(left: Dim, right: Dim, *, skip_constant: bool) -> tuple[int, Monomial]:
    """The number and the monomial that divide all terms of both.

    The left constant need not be divisible: `(g*x + c) // (g*d)` is `(x + c//g) // d` for d > 0.
    """
    numbers = [coefficient for monomial, coefficient in left.terms if monomial or not skip_constant]
    numbers += [coefficient for _, coefficient in right.terms]
    powers = [Counter(monomial) for monomial, _ in left.terms + right.terms]
    return gcd(*numbers), tuple(reduce(and_, powers).elements())


def _divide_terms(dim: Dim, factor: int, monomial: Monomial) -> Dim:
    return from_terms(
        {
            cancelled: coefficient // factor
            for term, coefficient in dim.terms
            if (cancelled := _cancel(term, monomial)) is not None
        }
    )


def _cancel(monomial: Monomial, divisor: Monomial) -> Monomial | None:
    """`monomial / divisor`, or None if it is no monomial."""
    if not divisor:
        return monomial
    rest = list(monomial)
    for atom in divisor:
        if atom not in rest:
            return None
        rest.remove(atom)
    return tuple(rest)
