"""Operands that may have one of several shapes, as after `if w is None: w = np.ones(n)`."""

from __future__ import annotations

import inspect
import itertools as it
import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from mypy.nodes import Context, Expression
from mypy.types import Instance, NoneType, ProperType, UnionType, get_proper_type

from shapeproof.shapes import ANY_SHAPE, Shape, ShapeError, Undetermined

from .arrays import as_ndarray, is_after_error, joined, shape_of, union_items
from .narrowing import refined
from .operands import expressions_of
from .rebinding import held
from .source import place_of
from .values import is_scalar

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


class ChosenError(ShapeError):
    """One of several shapes does not fit: what would make it fit may be wrong for the others."""


#: How many combinations of shapes are tried.
_TRIED: Final = 8


def settled(
    trial: Callable[[inspect.BoundArguments], Any],
    checker: TypeChecker,
    context: Context,
    bound: inspect.BoundArguments,
    written: Mapping[str, object],
    common: Any,
) -> Any:
    """The shape that an operation gives for each of the shapes that its operands may have.

    Args:
        trial: the operation's rule.
        checker: the checker.
        context: the call.
        bound: its arguments, as the rule takes them, with what the shapes have in common.
        written: its arguments, as the program has them.
        common: the shape of the result for these.

    Raises:
        ChosenError: if none of the shapes fits, or one does not that can be met for sure. Then
            `bound` has these shapes.
    """
    choices = _choices(checker, context, bound, written)
    count = math.prod(len(shapes) for _, shapes in choices.values())
    if not choices or count > _TRIED:
        return common
    results, failures = _tried(trial, bound, choices)
    # With several such operands it is not known which of their shapes go together.
    decided = len(choices) == 1 and all(can_be_each(e, checker) for e, _ in choices.values())
    if failures and (decided or not results):
        failure, these = failures[0]
        bound.arguments.update(these)
        raise ChosenError(failure.mismatch)
    return _joined(results, common)


def _tried(
    trial: Callable[[inspect.BoundArguments], Any],
    bound: inspect.BoundArguments,
    choices: Mapping[str, tuple[Expression, Sequence[Shape]]],
) -> tuple[list[Any], list[tuple[ShapeError, dict[str, Shape]]]]:
    """What the rule gives for all combinations of shapes, and those that it refuses."""
    before = dict(bound.arguments)
    results: list[Any] = []
    failures: list[tuple[ShapeError, dict[str, Shape]]] = []
    for chosen in it.product(*(shapes for _, shapes in choices.values())):
        these = dict(zip(choices, chosen, strict=True))
        bound.arguments.update(these)
        try:
            results.append(trial(bound))
        except Undetermined:
            results.append(ANY_SHAPE)
        except ShapeError as error:
            failures.append((error, these))
    bound.arguments.update(before)
    return results, failures


def _choices(
    checker: TypeChecker,
    context: Context,
    bound: inspect.BoundArguments,
    written: Mapping[str, object],
) -> dict[str, tuple[Expression, Sequence[Shape]]]:
    """The operands that may have several shapes."""
    found: dict[str, tuple[Expression, Sequence[Shape]]] = {}
    for name, expression in expressions_of(context, written).items():
        is_receiver = expression is not written[name]
        if is_receiver and checker.binder.break_frames:
            continue  # the shapes of successive rounds, which are looked at one by one
        shapes = _shapes(expression, checker)
        if len(shapes) > 1 and bound.arguments[name] == joined(shapes):
            found[name] = expression, shapes
    return found


def _shapes(expression: Expression, checker: TypeChecker) -> list[Shape]:
    """The shapes that a value may have, if it is an array or a number for sure."""
    members = _members(expression, checker)
    arrays = _arrays(members)
    numbers = [item for item in members if isinstance(item, Instance) and is_scalar(item)]
    if not arrays or len(arrays) + len(numbers) < len(members):
        return []
    shapes = [*map(shape_of, arrays), *(() for _ in numbers)]
    return list(dict.fromkeys(shapes))


def alternatives(expression: Expression, checker: TypeChecker) -> dict[Shape, Instance]:
    """The arrays that a value may be, by shape; nothing if it may be something else."""
    members = _members(expression, checker)
    arrays = _arrays(members)
    return {shape_of(a): a for a in arrays} if len(arrays) == len(members) else {}


def _members(expression: Expression, checker: TypeChecker) -> list[ProperType]:
    """What a value may be but for None; nothing if it has one type, or comes after an error."""
    if not checker.has_type(expression):
        return []
    typ = held(expression, get_proper_type(checker.lookup_type(expression)), checker)
    if not isinstance(typ, UnionType) or is_after_error(typ):
        return []
    items = union_items(refined(expression, typ, checker))
    return [item for item in items if not isinstance(item, NoneType)]


def _arrays(members: Sequence[ProperType]) -> list[Instance]:
    return [array for array in map(as_ndarray, members) if array is not None]


def can_be_each(expression: Expression, checker: TypeChecker) -> bool:
    """Whether there is nothing that may see to it that one of them is never used here."""
    return place_of(expression, checker).may_be_each


def _joined(results: Sequence[Any], common: Any) -> Any:
    """What the results have in common, if each is the shape of one array."""
    if any(not result or isinstance(result[0], tuple) for result in (common, *results)):
        return common
    return joined(results)
