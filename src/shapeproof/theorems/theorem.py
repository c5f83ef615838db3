"""A theorem: one short function that runs library code on unknown numbers and makes a claim."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from shapeproof.theorems.claim import Claim, Scalar, Tensor
from shapeproof.theorems.domain import Domain
from shapeproof.theorems.proof import Proof, Verdict, prove

# Two entries, the fewest that show whether one entry's result depends on the other.
_SHAPE: Final = (2,)
_TIMEOUT: Final = 60.0


@dataclass(frozen=True, slots=True)
class Theorem:
    """A statement about library code, and the numbers for which it is true, and is not.

    Attributes:
        title: what it says, in words.
        statement: takes its variables by name, returns its claim.
        over: the domains over which it holds.
        not_over: the domains over which it is known to fail; a counterexample is the proof.
    """

    title: str
    statement: Callable[..., Claim]
    over: tuple[Domain, ...]
    not_over: tuple[Domain, ...] = ()

    @property
    def domains(self) -> tuple[Domain, ...]:
        """All domains that it speaks of."""
        return self.over + self.not_over

    def expected(self, domain: Domain) -> Verdict:
        """What the solver has to find for the theorem to be true as stated."""
        return Verdict.PROVED if domain in self.over else Verdict.REFUTED

    def check(self, domain: Domain, timeout: float = _TIMEOUT) -> Proof:
        """Asks the solver.

        Args:
            domain: the numbers to take; it may be one that the theorem does not speak of.
            timeout: seconds after which the solver gives up.
        """
        variables = self._variables(domain)
        return prove(self.statement(**variables), domain, variables, timeout)

    def _variables(self, domain: Domain) -> dict[str, Tensor | Scalar]:
        parameters = inspect.signature(self.statement, eval_str=True).parameters
        return {
            name: _variable(domain, name, parameter.annotation)
            for name, parameter in parameters.items()
        }


def theorem(
    title: str, *, over: tuple[Domain, ...], not_over: tuple[Domain, ...] = ()
) -> Callable[[Callable[..., Claim]], Theorem]:
    """Makes a theorem of a function from variables to a claim.

    The function's parameters are its variables, each annotated `Tensor` or `Scalar`; it runs the
    library's own code on them and returns what it claims of the results, for all values.

    Args:
        title: what it says, in words.
        over: the domains over which it holds.
        not_over: domains over which it fails, such as a law of the reals that rounding breaks.
    """
    return lambda statement: Theorem(title, statement, over, not_over)


def _variable(domain: Domain, name: str, annotation: object) -> Tensor | Scalar:
    if annotation == Scalar:
        return domain.variable(name)
    if annotation == Tensor:
        tensor = np.empty(_SHAPE, object)
        for index in np.ndindex(_SHAPE):
            tensor[index] = domain.variable(f"{name}{list(index)}")
        return tensor
    raise TypeError(f'the variable "{name}" of a theorem must be a Tensor or a Scalar')
