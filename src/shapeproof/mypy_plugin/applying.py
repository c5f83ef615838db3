"""An operation's rule, applied to what a call gives it."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from shapeproof.shapes import ANY_SHAPE, Shape, ShapeError, Undetermined

from .assumptions import under, without_halves
from .axis_calls import Trial, changed
from .comparisons import assumed_in_turn
from .parameters import applied, parameters_of
from .sequences import Repeated

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def apply_rule(rule: Callable[..., Any], bound: inspect.BoundArguments) -> Any:
    """What a rule gives for some arguments, one of which may be a list of arrays."""
    repeated = [n for n, value in bound.arguments.items() if isinstance(value, Repeated)]
    if not repeated:
        return applied(rule, bound)
    kinds = parameters_of(rule).kinds.values()
    if sum(kind.name == "ARRAYS" for kind in kinds) > 1:
        raise Undetermined("whether a list is as long as another is not known")
    (name,) = repeated
    each: Repeated = bound.arguments[name]

    def of(arrays: tuple[Shape, ...]) -> Any:
        return applied(rule, changed(bound, {name: arrays}))

    return each.result(of)


def with_compared_sizes_equal(
    trial: Trial, bound: inspect.BoundArguments, checker: TypeChecker
) -> Any:
    """What the arguments give if sizes that the program compares are equal; None if nothing."""
    for equal in filter(None, assumed_in_turn(checker)):
        try:
            given = {n: under(equal, v) for n, v in bound.arguments.items()}
            return without_halves(equal, trial(changed(bound, given)))
        except Undetermined:
            return ANY_SHAPE
        except ShapeError:
            continue
    return None
