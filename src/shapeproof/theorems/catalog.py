"""All theorems, in the order in which they are printed."""

from types import ModuleType
from typing import Final

from shapeproof.theorems import sgd
from shapeproof.theorems.theorem import Theorem

#: The modules that state theorems.
MODULES: Final[tuple[ModuleType, ...]] = (sgd,)


def theorems() -> tuple[Theorem, ...]:
    """Every theorem of the modules above, in the order of their definition."""
    return tuple(
        member
        for module in MODULES
        for member in vars(module).values()
        if isinstance(member, Theorem)
    )
