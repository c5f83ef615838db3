"""The solver's numbers are NumPy's, so that what is proved of them is true of arrays."""

import operator
import sys
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
import z3

from shapeproof.theorems.domain import Term
from shapeproof.theorems.floating import FLOAT32, FLOAT64, FloatingPoint
from shapeproof.theorems.reals import REALS

SPECIAL = [0.0, -0.0, np.inf, -np.inf, np.nan, 1e-45, -1e-40, 1.2e-38, 3e38, 1.0, 1 / 3]


def term(domain: FloatingPoint, number: np.floating[Any]) -> Term:
    """A float as a constant of the solver, made from its bits."""
    sort = z3.FPSort(domain.exponent_bits, domain.significand_bits)
    width = domain.exponent_bits + domain.significand_bits
    bits = z3.BitVecVal(int.from_bytes(number.tobytes(), sys.byteorder), width)
    return Term(domain, z3.fpBVToFP(bits, sort))


@pytest.mark.parametrize("domain", [FLOAT32, FLOAT64], ids=lambda domain: domain.name)
@pytest.mark.parametrize("combine", [operator.add, operator.sub, operator.mul])
def test_the_solver_rounds_as_numpy_does(
    domain: FloatingPoint, combine: Callable[[Any, Any], Any]
) -> None:
    rng = np.random.default_rng(0)
    unsigned = np.dtype(f"u{np.dtype(domain.name).itemsize}")
    random = rng.integers(0, np.iinfo(unsigned).max, 30, unsigned).view(domain.name)
    numbers = np.concatenate([random, np.array(SPECIAL, domain.name)])
    left, right = numbers, rng.permutation(numbers)
    with np.errstate(all="ignore"):
        expected = combine(left, right)
    for one, other, result in zip(left, right, expected, strict=True):
        combined = combine(term(domain, one), term(domain, other))
        found = domain.decode(z3.simplify(combined.expression))
        assert type(found) is type(result)
        assert found.tobytes() == result.tobytes() or (np.isnan(found) and np.isnan(result))


def identical(left: float, right: float) -> bool:
    one, other = term(FLOAT32, np.float32(left)), term(FLOAT32, np.float32(right))
    return z3.is_true(z3.simplify(FLOAT32.identical(one.expression, other.expression)))


def test_identical_means_the_same_bits_and_all_nans_are_one() -> None:
    assert identical(1.5, 1.5)
    assert identical(np.nan, -np.nan)
    assert not identical(0.0, -0.0)
    assert not identical(1.0, float(np.nextafter(np.float32(1), np.float32(2))))


def holds(formula: z3.BoolRef) -> bool:
    return z3.is_true(z3.simplify(formula))


@pytest.mark.parametrize("number", SPECIAL, ids=repr)
def test_relations_of_floats_are_those_of_numpy(number: float) -> None:
    value = np.float32(number)
    expression = term(FLOAT32, value).expression
    zero = FLOAT32.number(0).expression
    assert holds(FLOAT32.is_finite(expression)) == np.isfinite(value)
    assert holds(FLOAT32.at_most(expression, zero)) == (value <= 0)
    assert holds(FLOAT32.is_negative_zero(expression)) == (value == 0 and np.signbit(value))


def test_reals_are_exact() -> None:
    third = Term(REALS, z3.RealVal(Fraction(1, 3)))
    exact = third * third - third + REALS.number(1)
    assert REALS.decode(z3.simplify(exact.expression)) == Fraction(7, 9)


def test_an_irrational_number_is_decoded_closely() -> None:
    root, two = REALS.variable("root"), REALS.number(2)
    solver = z3.SolverFor(REALS.logic)
    solver.add(REALS.identical((root * root).expression, two.expression))
    assert solver.check() == z3.sat
    found = REALS.decode(solver.model().eval(root.expression))
    assert abs(found * found - 2) < Fraction(1, 10**15)
