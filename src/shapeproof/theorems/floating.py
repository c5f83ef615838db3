"""IEEE 754 binary floating point, each operation rounded to nearest, ties to even."""

import sys
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from shapeproof.theorems.domain import Domain, Term
from shapeproof.theorems.solver import z3


@dataclass(frozen=True)
class FloatingPoint(Domain):
    """One binary format, with its infinities, NaN, both zeros and subnormal numbers.

    Attributes:
        name: NumPy's name of the format.
        exponent_bits: width of the exponent.
        significand_bits: width of the significand, with the hidden bit.
    """

    name: str
    exponent_bits: int
    significand_bits: int
    logic = "QF_FP"

    @property
    def _sort(self) -> z3.FPSortRef:
        return z3.FPSort(self.exponent_bits, self.significand_bits)

    def variable(self, name: str) -> Term:
        return Term(self, z3.FP(name, self._sort))

    def number(self, value: int) -> Term:
        return Term(self, z3.FPVal(value, self._sort))

    def add(self, left: z3.FPRef, right: z3.FPRef) -> z3.FPRef:
        return z3.fpAdd(z3.RNE(), left, right)

    def subtract(self, left: z3.FPRef, right: z3.FPRef) -> z3.FPRef:
        return z3.fpSub(z3.RNE(), left, right)

    def multiply(self, left: z3.FPRef, right: z3.FPRef) -> z3.FPRef:
        return z3.fpMul(z3.RNE(), left, right)

    def at_most(self, left: z3.FPRef, right: z3.FPRef) -> z3.BoolRef:
        return z3.fpLEQ(left, right)

    def is_finite(self, expression: z3.FPRef) -> z3.BoolRef:
        return z3.Not(z3.Or(z3.fpIsInf(expression), z3.fpIsNaN(expression)))

    def is_negative_zero(self, expression: z3.FPRef) -> z3.BoolRef:
        return z3.And(z3.fpIsZero(expression), z3.fpIsNegative(expression))

    def decode(self, value: z3.ExprRef) -> np.floating[Any]:
        scalar: type[np.floating[Any]] = np.dtype(self.name).type
        if z3.is_true(z3.simplify(z3.fpIsNaN(value))):
            return scalar(np.nan)  # the standard leaves a NaN's bits open, and so does the solver
        bits = z3.simplify(z3.fpToIEEEBV(value)).as_long()
        width = self.exponent_bits + self.significand_bits
        in_memory = bits.to_bytes(width // 8, sys.byteorder)
        number: np.floating[Any] = np.frombuffer(in_memory, scalar)[0]
        return number


FLOAT32: Final = FloatingPoint("float32", 8, 24)
FLOAT64: Final = FloatingPoint("float64", 11, 53)
