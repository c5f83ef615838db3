"""Asking the solver: a claim is proved when nothing satisfies its negation."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

import numpy as np

from shapeproof.theorems.claim import Claim, Scalar, Tensor, entries
from shapeproof.theorems.domain import Domain, Number, Term
from shapeproof.theorems.solver import z3

#: A variable's value in a counterexample: a number, or an array of NumPy.
Value: TypeAlias = Number | np.ndarray[Any, Any]


class Verdict(Enum):
    """What the solver found."""

    PROVED = "proved"
    REFUTED = "refuted"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Proof:
    """The solver's answer to one claim.

    Attributes:
        verdict: proved, refuted, or undecided when the time was up.
        seconds: the time it took.
        counterexample: if refuted, values of the variables for which the claim is false.
    """

    verdict: Verdict
    seconds: float
    counterexample: Mapping[str, Value] | None = None


def prove(
    claim: Claim, domain: Domain, variables: Mapping[str, Tensor | Scalar], timeout: float
) -> Proof:
    """Asks whether the claim holds for all values of its variables.

    Args:
        claim: the claim.
        domain: the numbers that it speaks of.
        variables: its variables by name, for the counterexample.
        timeout: seconds after which the solver gives up.

    Raises:
        ValueError: if nothing satisfies the claim's assumption, so that it says nothing.
    """
    start = time.perf_counter()
    milliseconds = round(timeout * 1000)
    if _solver(domain, milliseconds, claim.assumption).check() == z3.unsat:
        raise ValueError("nothing satisfies the assumption, so the claim says nothing")
    solver = _solver(domain, milliseconds, claim.assumption, z3.Not(claim.conclusion))
    answer = solver.check()
    seconds = time.perf_counter() - start
    if answer == z3.unsat:
        return Proof(Verdict.PROVED, seconds)
    if answer == z3.unknown:
        return Proof(Verdict.UNDECIDED, seconds)
    model = solver.model()
    values = {name: _value(variable, model) for name, variable in variables.items()}
    return Proof(Verdict.REFUTED, seconds, values)


def _solver(domain: Domain, milliseconds: int, *formulas: z3.BoolRef) -> z3.Solver:
    # A context of its own: in a shared one, earlier proofs would decide how long this one takes.
    context = z3.Context()
    solver = z3.SolverFor(domain.logic, ctx=context)
    solver.set("timeout", milliseconds)
    solver.add(*[formula.translate(context) for formula in formulas])
    return solver


def _value(variable: Tensor | Scalar, model: z3.ModelRef) -> Value:
    if isinstance(variable, Term):
        # completed: a variable that the counterexample leaves open gets a value too
        expression = variable.expression.translate(model.ctx)
        found = model.eval(expression, model_completion=True)
        return variable.domain.decode(found.translate(z3.main_ctx()))
    values = [_value(term, model) for term in entries(variable)]
    return np.array(values).reshape(variable.shape)
