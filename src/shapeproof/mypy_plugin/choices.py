"""Operands that may have one of several shapes, as after `if w is None: w = np.ones(n)`."""

from __future__ import annotations

import inspect
import itertools as it
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from mypy.nodes import ConditionalExpr, Context, Expression, ListExpr, NameExpr, TupleExpr
from mypy.types import Instance, NoneType, ProperType, UnionType, get_proper_type

from shapeproof.shapes import ANY_SHAPE, Shape, ShapeError, Undetermined, rank

from .arrays import as_ndarray, is_after_error, joined, shape_of, union_items
from .axis_calls import Trial, changed
from .narrowing import refined
from .operands import expressions_of
from .rebinding import held
from .source import place_of
from .values import is_scalar

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: How many combinations of shapes are tried.
_TRIED: Final = 8


class ChosenError(ShapeError):
    """One of several shapes does not fit.

    Attributes:
        bound: the arguments of the operation with this shape.
        trial: the operation's rule for all of the shapes: what is to mend the call must fit each.
    """

    def __init__(self, refused: _Outcome, trial: Trial) -> None:
        assert refused.error is not None
        super().__init__(refused.error.mismatch)
        self.bound = refused.bound
        self.trial = trial


class _Choice(NamedTuple):
    """An operand that may have one of several shapes.

    Attributes:
        name: the parameter of the operation's rule.
        place: which one it is of those that are given for this parameter in a list.
        expression: the operand.
        shapes: what it may have.
    """

    name: str
    place: int | None
    expression: Expression
    shapes: Sequence[Shape]

    def with_shape(self, bound: inspect.BoundArguments, shape: Shape) -> inspect.BoundArguments:
        """The arguments of the operation with one of the shapes."""
        if self.place is None:
            return changed(bound, {self.name: shape})
        given = bound.arguments[self.name]
        return changed(bound, {self.name: (*given[: self.place], shape, *given[self.place + 1 :])})

    def can_be_each(self, checker: TypeChecker) -> bool:
        """Whether each of the shapes can be met, for all that the program says.

        Of arrays that are declared with several ranks, the author knows which one is where.
        """
        place = place_of(self.expression, checker)
        if rank(joined(self.shapes)) is not None:
            return place.may_be_each
        return isinstance(self.expression, NameExpr | ConditionalExpr) and place.is_each_by_flags


class _Outcome(NamedTuple):
    """What an operation gives for one choice of shapes: a result, or what is wrong."""

    bound: inspect.BoundArguments
    result: Any
    error: ShapeError | None = None


def settled(
    rule: Trial,
    checker: TypeChecker,
    context: Context,
    bound: inspect.BoundArguments,
    written: Mapping[str, object],
) -> Any:
    """The shape that an operation gives for all of the shapes that its operands may have.

    Args:
        rule: the operation's rule.
        checker: the checker.
        context: the call.
        bound: its arguments, as the rule takes them, with what the shapes have in common.
        written: its arguments, as the program has them.

    Raises:
        ShapeError: if what the shapes have in common does not fit.
        ChosenError: if none of the shapes fits, or one does not that can be met for sure.
    """
    (common,) = _outcomes(rule, [bound])
    if common.error is not None:
        raise common.error
    choices = list(_choices(checker, context, bound, written))

    def for_each(bound: inspect.BoundArguments) -> Any:
        return [rule(each) for each in _combinations(bound, choices)]

    for choice in choices:
        # With what the others have in common: it is not known which of their shapes go with it.
        outcomes = _outcomes(rule, [choice.with_shape(bound, shape) for shape in choice.shapes])
        for refused in filter(_is_refused, outcomes):
            if choice.can_be_each(checker):
                raise ChosenError(refused, for_each)
    if not choices or math.prod(len(choice.shapes) for choice in choices) > _TRIED:
        return common.result
    every = _outcomes(rule, _combinations(bound, choices))
    if all(map(_is_refused, every)):
        raise ChosenError(every[0], for_each)
    return _joined([one.result for one in every if not _is_refused(one)], common.result)


def _outcomes(rule: Trial, calls: Iterable[inspect.BoundArguments]) -> list[_Outcome]:
    """What a rule gives for the arguments of each of several calls."""
    found: list[_Outcome] = []
    for bound in calls:
        try:
            found.append(_Outcome(bound, rule(bound)))
        except Undetermined:
            found.append(_Outcome(bound, ANY_SHAPE))
        except ShapeError as error:
            found.append(_Outcome(bound, None, error))
    return found


def _is_refused(outcome: _Outcome) -> bool:
    return outcome.error is not None


def _combinations(
    bound: inspect.BoundArguments, choices: Sequence[_Choice]
) -> Iterator[inspect.BoundArguments]:
    """The arguments of an operation with each combination of the shapes of some operands."""
    for shapes in it.product(*(choice.shapes for choice in choices)):
        each = bound
        for choice, shape in zip(choices, shapes, strict=True):
            each = choice.with_shape(each, shape)
        yield each


def _choices(
    checker: TypeChecker,
    context: Context,
    bound: inspect.BoundArguments,
    written: Mapping[str, object],
) -> Iterator[_Choice]:
    """The operands that may have several shapes, those in lists among them."""
    for name, expression in expressions_of(context, written).items():
        is_receiver = expression is not written[name]
        if is_receiver and checker.binder.break_frames:
            continue  # the shapes of successive rounds, which are looked at one by one
        for place, operand, shape in _operands(expression, bound.arguments[name]):
            shapes = _shapes(operand, checker)
            if len(shapes) > 1 and shape == joined(shapes):
                yield _Choice(name, place, operand, shapes)


def _operands(expression: Expression, value: Any) -> Iterator[tuple[int | None, Expression, Any]]:
    """An argument with what the rule takes for it, or each item of one that is a list."""
    if not isinstance(expression, ListExpr | TupleExpr):
        yield None, expression, value
    elif isinstance(value, tuple) and len(value) == len(expression.items):
        for place, pair in enumerate(zip(expression.items, value, strict=True)):
            yield place, *pair


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
