"""The real numbers: arithmetic as mathematics has it, without rounding."""

from fractions import Fraction
from typing import Final

from shapeproof.theorems.domain import Domain, Term
from shapeproof.theorems.solver import z3

# An irrational counterexample is shown to this many decimal places.
_PLACES = 20


class Reals(Domain):
    """The field of real numbers; every number is finite and there is one zero."""

    name = "reals"
    logic = "QF_NRA"

    def variable(self, name: str) -> Term:
        return Term(self, z3.Real(name))

    def number(self, value: int) -> Term:
        return Term(self, z3.RealVal(value))

    def add(self, left: z3.ArithRef, right: z3.ArithRef) -> z3.ArithRef:
        return left + right

    def subtract(self, left: z3.ArithRef, right: z3.ArithRef) -> z3.ArithRef:
        return left - right

    def multiply(self, left: z3.ArithRef, right: z3.ArithRef) -> z3.ArithRef:
        return left * right

    def at_most(self, left: z3.ArithRef, right: z3.ArithRef) -> z3.BoolRef:
        return left <= right

    def is_finite(self, expression: z3.ArithRef) -> z3.BoolRef:
        return z3.BoolVal(True)

    def is_negative_zero(self, expression: z3.ArithRef) -> z3.BoolRef:
        return z3.BoolVal(False)

    def decode(self, value: z3.ExprRef) -> Fraction:
        rational = value if z3.is_rational_value(value) else value.approx(_PLACES)
        return rational.as_fraction()


REALS: Final = Reals()
