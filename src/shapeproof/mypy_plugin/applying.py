"""An operation's rule, applied to what a call gives it."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from shapeproof.shapes import ANY_SHAPE, Shape, ShapeError, Undetermined

from .arguments import signature_of
from .assumptions import under
from .axis_calls import Trial, changed
from .comparisons import assumed_in_turn
from .sequences import Repeated

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def apply_rule(rule: Callable[..., Any], bound: inspect.BoundArguments) -> Any:
    """What a rule gives for some arguments, one of which may be a list of arrays."""
    repeated = [n for n, value in bound.arguments.items() if isinstance(value, Repeated)]
    if not repeated:
        return rule(*bound.args, **bound.kwargs)
    _, kinds = signature_of(rule)
    if sum(kind.name == "ARRAYS" for kind in kinds.values()) > 1:
        raise Undetermined("whether a list is as long as another is not known")
    (name,) = repeated
    each: Repeated = bound.arguments[name]

    def of(arrays: tuple[Shape, ...]) -> Any:
        several = changed(bound, {name: arrays})
        return rule(*several.args, **several.kwargs)

    return each.result(of)


def with_compared_sizes_equal(
    trial: Trial, bound: inspect.BoundArguments, checker: TypeChecker
) -> Any:
    """What the arguments give if sizes that the program compares are equal; None if nothing."""
    for equal in filter(None, assumed_in_turn(checker)):
        try:
            return trial(changed(bound, {n: under(equal, v) for n, v in bound.arguments.items()}))
        except Undetermined:
            return ANY_SHAPE
        except ShapeError:
            continue
    return None
