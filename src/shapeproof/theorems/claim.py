"""What a theorem may claim of tensors and scalars, and the conditions it may make."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np

from shapeproof.theorems.domain import Domain, Term
from shapeproof.theorems.solver import z3

#: A number of the theorem's domain.
Scalar: TypeAlias = Term
#: An array of such numbers.
Tensor: TypeAlias = np.ndarray[Any, np.dtype[np.object_]]


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement about the variables of a theorem, under an assumption that is kept apart.

    It is kept apart so that an assumption that nothing satisfies is noticed: under it, everything
    would be proved.
    """

    conclusion: z3.BoolRef
    assumption: z3.BoolRef = field(default_factory=lambda: z3.BoolVal(True))

    @property
    def formula(self) -> z3.BoolRef:
        """The whole statement."""
        return z3.Implies(self.assumption, self.conclusion)

    def __and__(self, other: "Claim") -> "Claim":
        return Claim(z3.And(self.formula, other.formula))

    def __invert__(self) -> "Claim":
        return Claim(z3.Not(self.formula))


def given(assumption: Claim, claim: Claim) -> Claim:
    """The claim, for all values that satisfy the assumption."""
    return Claim(claim.conclusion, z3.And(assumption.formula, claim.assumption))


def equal(left: Tensor | Scalar, right: Tensor | Scalar) -> Claim:
    """Every entry is the same number: over floating point bit for bit (see `Domain.identical`).

    Raises:
        ValueError: if the shapes differ, which is no claim that a solver could settle.
    """
    return _every_pair(left, right, lambda domain: domain.identical)


def at_most(left: Tensor | Scalar, right: Tensor | Scalar) -> Claim:
    """Every entry of `left` is less than or equal to that of `right`; false for NaN."""
    return _every_pair(left, right, lambda domain: domain.at_most)


def finite(values: Tensor | Scalar) -> Claim:
    """No entry is infinite or NaN."""
    return _every(term.domain.is_finite(term.expression) for term in entries(values))


def not_negative_zero(values: Tensor | Scalar) -> Claim:
    """No entry is -0.0."""
    return _every(z3.Not(term.domain.is_negative_zero(term.expression)) for term in entries(values))


def number(value: int, like: Tensor | Scalar) -> Scalar:
    """The constant `value`, of the domain of `like`."""
    return next(iter(entries(like))).domain.number(value)


def filled(value: int, like: Tensor) -> Tensor:
    """A tensor of the shape of `like`, each entry of which is the constant `value`."""
    tensor = np.empty_like(like)
    tensor[...] = number(value, like)
    return tensor


def entries(values: Tensor | Scalar) -> list[Term]:
    """The terms of a tensor in row-major order, or the one of a scalar."""
    return [values] if isinstance(values, Term) else list(values.ravel().tolist())


def _every_pair(
    left: Tensor | Scalar,
    right: Tensor | Scalar,
    relation: Callable[[Domain], Callable[[Any, Any], z3.BoolRef]],
) -> Claim:
    if _shape(left) != _shape(right):
        raise ValueError(f"the two sides have shapes {_shape(left)} and {_shape(right)}")
    return _every(
        relation(one.domain)(one.expression, other.expression)
        for one, other in zip(entries(left), entries(right), strict=True)
    )


def _every(formulas: Iterable[z3.BoolRef]) -> Claim:
    return Claim(z3.And(*formulas))


def _shape(values: Tensor | Scalar) -> tuple[int, ...]:
    return () if isinstance(values, Term) else values.shape
