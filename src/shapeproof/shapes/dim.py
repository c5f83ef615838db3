"""One dimension: an integer polynomial over names, kept in normal form.

Two dimensions are equal exactly when their normal forms are, so `n+1` is `1+n` and
`(n+1)*(n-1)` is `n**2-1`. What is no polynomial (floor division, minimum, maximum) enters as
an opaque atom, which `quotient` and `extremum` simplify before they make one.
This module knows nothing of shapes, of mypy, or of NumPy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import index
from typing import Final, Literal, TypeAlias, cast, overload

from .name import Name as Name
from .unknown import UNKNOWN as UNKNOWN
from .unknown import Unknown as Unknown

Operator: TypeAlias = Literal["//", "%", "min", "max"]


@dataclass(frozen=True, slots=True)
class Compound:
    """An atom that is no name: `operands[0] // operands[1]`, or the min or max of operands.

    `%` occurs in text only: the normal form writes `a % b` as `a - b*(a//b)`, so that
    `b*(a//b) + a%b` is `a` by itself.
    """

    operator: Operator
    operands: tuple[Dim, ...]

    @property
    def names(self) -> frozenset[Name]:
        """All names in its operands."""
        return frozenset[Name]().union(*(operand.names for operand in self.operands))


Atom: TypeAlias = Name | Compound
Monomial: TypeAlias = tuple[Atom, ...]  # sorted, an atom repeated for its power; () is 1
Term: TypeAlias = tuple[Monomial, int]
#: What is put in the place of names, or of compound atoms as well.
Sizes: TypeAlias = "Mapping[Name, Dim | Unknown] | Mapping[Atom, Dim | Unknown]"


class Dim:
    """An immutable, hashable integer polynomial in names and compound atoms.

    `+ - *` and `**` take a `Dim` or an `int` on either side. `//` and `%` may answer
    `UNKNOWN` (division by zero), and every operator does so with an unknown operand.
    Two sizes of arrays may be equal without equal normal forms: ask `compatible`.
    """

    __slots__ = ("_hash", "_names", "_text", "constant", "name", "terms")

    terms: Final[tuple[Term, ...]]  # by falling degree, no coefficient is 0
    constant: Final[int | None]  # its value, if it has no names
    name: Final[Name | None]  # the name, if this is just one name
    _hash: int
    _names: frozenset[Name] | None
    _text: str | None

    def __init__(self, terms: tuple[Term, ...]) -> None:
        """Wraps terms that are in normal form already; users want `Dim.of` or `parse_dim`."""
        self.terms = terms
        monomial, coefficient = terms[0] if terms else ((), 0)
        self.constant = None if len(terms) > 1 or monomial else coefficient
        is_name = len(terms) == 1 == coefficient and len(monomial) == 1
        self.name = monomial[0] if is_name and isinstance(monomial[0], Name) else None
        self._hash = hash(terms)
        self._names = None
        self._text = None

    @staticmethod
    def of(value: int | str | Name | Dim) -> Dim:
        """The dimension of an integer or of a bare name."""
        if isinstance(value, Dim):
            return value
        if isinstance(value, str):
            return named(Name(value))
        if isinstance(value, Name):
            return named(value)
        return constant(index(value))

    @property
    def names(self) -> frozenset[Name]:
        """All names in it, also those inside of compound atoms."""
        if self.name is not None:
            return frozenset((self.name,))  # nearly all dims are names: a set is not kept for each
        if self._names is None:
            found = [
                frozenset({atom}) if isinstance(atom, Name) else atom.names for atom in self.atoms
            ]
            self._names = frozenset[Name]().union(*found)
        return self._names

    @property
    def atoms(self) -> frozenset[Atom]:
        """The atoms that the polynomial itself is made of."""
        return frozenset(atom for monomial, _ in self.terms for atom in monomial)

    def substitute(self, sizes: Sizes) -> Dim | Unknown:
        """Replaces all given atoms at once; one unknown size makes the result unknown."""
        if self.constant is not None:
            return self
        if self.name is not None:
            return sizes.get(self.name, self)
        if sizes.keys().isdisjoint((*self.names, *self.atoms)):
            return self
        total: Dim | Unknown = ZERO
        for monomial, coefficient in self.terms:
            product: Dim | Unknown = constant(coefficient)
            for atom in monomial:
                product = product * _substitute_atom(atom, sizes)
            total = total + product
        return total

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Dim):
            return NotImplemented
        return self._hash == other._hash and self.terms == other.terms

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[type[Dim], tuple[tuple[Term, ...]]]:
        return Dim, (self.terms,)  # a cached hash must not travel to another process

    def __str__(self) -> str:
        if self._text is None:
            from .notation import render  # it builds on this module

            self._text = render(self)
        return self._text

    def __repr__(self) -> str:
        return f'Dim("{self}")'

    def __neg__(self) -> Dim:
        return Dim(tuple((monomial, -coefficient) for monomial, coefficient in self.terms))

    @overload
    def __add__(self, other: Dim | int) -> Dim: ...
    @overload
    def __add__(self, other: Unknown) -> Unknown: ...
    def __add__(self, other: Dim | int | Unknown) -> Dim | Unknown:
        if isinstance(other, int):
            other = constant(other)
        return _add(self, other) if isinstance(other, Dim) else NotImplemented

    @overload
    def __sub__(self, other: Dim | int) -> Dim: ...
    @overload
    def __sub__(self, other: Unknown) -> Unknown: ...
    def __sub__(self, other: Dim | int | Unknown) -> Dim | Unknown:
        if isinstance(other, int):
            other = constant(other)
        return _add(self, -other) if isinstance(other, Dim) else NotImplemented

    @overload
    def __mul__(self, other: Dim | int) -> Dim: ...
    @overload
    def __mul__(self, other: Unknown) -> Unknown: ...
    def __mul__(self, other: Dim | int | Unknown) -> Dim | Unknown:
        if isinstance(other, int):
            other = constant(other)
        return _multiply(self, other) if isinstance(other, Dim) else NotImplemented

    def __floordiv__(self, other: Dim | int | Unknown) -> Dim | Unknown:
        from .quotient import floor_divide  # it builds on this module

        if isinstance(other, int):
            other = constant(other)
        return floor_divide(self, other) if isinstance(other, Dim) else NotImplemented

    def __mod__(self, other: Dim | int | Unknown) -> Dim | Unknown:
        quotient = self // other
        return self - quotient * other

    def __pow__(self, exponent: int) -> Dim:
        if exponent < 0:
            raise ValueError(f"the exponent of a dimension must not be negative, got {exponent}")
        power = ONE
        for _ in range(exponent):
            power = _multiply(power, self)
        return power

    def __radd__(self, other: int) -> Dim:
        return constant(other) + self

    def __rsub__(self, other: int) -> Dim:
        return constant(other) - self

    def __rmul__(self, other: int) -> Dim:
        return constant(other) * self

    def __rfloordiv__(self, other: int) -> Dim | Unknown:
        return constant(other) // self

    def __rmod__(self, other: int) -> Dim | Unknown:
        return constant(other) % self


Size: TypeAlias = Dim | Unknown


@lru_cache(maxsize=4096)
def constant(value: int) -> Dim:
    """The dimension of a known size."""
    return Dim((((), int(value)),) if value else ())


#: How many names have their dimension kept.
_KEPT: Final = 4096
#: In a plain dict, as `lru_cache` keeps another object for each name.
_named: Final[dict[Name, Dim]] = {}


def named(name: Name) -> Dim:
    """The dimension that is one name."""
    if (known := _named.get(name)) is not None:
        return known
    if len(_named) >= _KEPT:
        _named.clear()
    _named[name] = dim = Dim((((name,), 1),))
    return dim


def compound(operator: Operator, *operands: Dim) -> Dim:
    """The dimension that is one compound atom, taken as it is."""
    return Dim((((Compound(operator, operands),), 1),))


def from_terms(coefficients: Mapping[Monomial, int]) -> Dim:
    """The normal form of a sum of terms, whose monomials are sorted."""
    terms = [term for term in coefficients.items() if term[1]]
    if len(terms) > 1:
        terms.sort(key=_term_order)
    return Dim(tuple(terms))


def sort_key(dim: Dim) -> str:
    """A text that tells dimensions apart also when they differ in their scopes alone."""
    return "+".join(f"{factor}{list(map(_atom_order, atoms))}" for atoms, factor in dim.terms)


def _term_order(term: Term) -> tuple[int, list[tuple[str, str]]]:
    return -len(term[0]), [_atom_order(atom) for atom in term[0]]


def _atom_order(atom: Atom) -> tuple[str, str]:
    if isinstance(atom, Name):
        return atom.text, ("int " if atom.is_int else "") + atom.scope
    return "~" + atom.operator, ",".join(sort_key(operand) for operand in atom.operands)


@lru_cache(maxsize=8192)
def _add(left: Dim, right: Dim) -> Dim:
    if not right.terms:
        return left
    if not left.terms:
        return right
    coefficients = dict(left.terms)
    for monomial, coefficient in right.terms:
        coefficients[monomial] = coefficients.get(monomial, 0) + coefficient
    return from_terms(coefficients)


@lru_cache(maxsize=8192)
def _multiply(left: Dim, right: Dim) -> Dim:
    coefficients: dict[Monomial, int] = {}
    for monomial, coefficient in left.terms:
        for other, factor in right.terms:
            product = tuple(sorted(monomial + other, key=_atom_order))
            coefficients[product] = coefficients.get(product, 0) + coefficient * factor
    return from_terms(coefficients)


def _substitute_atom(atom: Atom, sizes: Sizes) -> Size:
    known = cast("Mapping[Atom, Size]", sizes).get(atom)
    if known is not None:
        return known
    if isinstance(atom, Name):
        return named(atom)
    from .extremum import maximum, minimum  # they build on this module

    operands = [operand.substitute(sizes) for operand in atom.operands]
    if atom.operator == "min":
        return minimum(*operands)
    if atom.operator == "max":
        return maximum(*operands)
    return operands[0] // operands[1]


ZERO: Final = constant(0)
ONE: Final = constant(1)
