"""The numbers that a theorem speaks of, as terms of the solver: what each kind has to define."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar, TypeAlias

import numpy as np

from shapeproof.theorems.solver import z3

#: A concrete number of a counterexample: exact over the reals, NumPy's own over floating point.
Number: TypeAlias = Fraction | np.floating[Any]


class Domain(ABC):
    """One kind of number: its constants, its variables, its arithmetic and its relations."""

    name: str
    #: What the solver calls formulas over these numbers: it picks a method by that.
    logic: ClassVar[str]

    @abstractmethod
    def variable(self, name: str) -> "Term":
        """A number of which nothing is known."""

    @abstractmethod
    def number(self, value: int) -> "Term":
        """A constant."""

    @abstractmethod
    def add(self, left: Any, right: Any) -> Any:
        """The sum, as this domain rounds it."""

    @abstractmethod
    def subtract(self, left: Any, right: Any) -> Any:
        """The difference, as this domain rounds it."""

    @abstractmethod
    def multiply(self, left: Any, right: Any) -> Any:
        """The product, as this domain rounds it."""

    @abstractmethod
    def at_most(self, left: Any, right: Any) -> z3.BoolRef:
        """Whether `left <= right`, which is false for NaN."""

    @abstractmethod
    def is_finite(self, expression: Any) -> z3.BoolRef:
        """Whether the number is neither infinite nor NaN."""

    @abstractmethod
    def is_negative_zero(self, expression: Any) -> z3.BoolRef:
        """Whether the number is -0.0, which equals 0.0 but has other bits."""

    @abstractmethod
    def decode(self, value: z3.ExprRef) -> Number:
        """The concrete number that the solver's value stands for."""

    def identical(self, left: Any, right: Any) -> z3.BoolRef:
        """Whether two numbers are the same; for floating point, whether their bits are.

        All NaNs count as one: the standard leaves the bits of a NaN result to the processor.
        -0.0 and 0.0 differ.
        """
        same: z3.BoolRef = left == right  # SMT-LIB's "=", which on floats is not IEEE's comparison
        return same


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A number of a theorem: an expression of the solver with the arithmetic of its domain.

    Library code runs on it as on any number, alone or as an element of an object array.
    """

    domain: Domain
    expression: Any

    def __add__(self, other: "Term") -> "Term":
        if not isinstance(other, Term):
            return NotImplemented
        return Term(self.domain, self.domain.add(self.expression, other.expression))

    def __sub__(self, other: "Term") -> "Term":
        if not isinstance(other, Term):
            return NotImplemented
        return Term(self.domain, self.domain.subtract(self.expression, other.expression))

    def __mul__(self, other: "Term") -> "Term":
        if not isinstance(other, Term):
            return NotImplemented
        return Term(self.domain, self.domain.multiply(self.expression, other.expression))
