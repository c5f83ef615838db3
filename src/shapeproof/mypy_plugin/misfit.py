"""A call of an operation that does not fit: the message, and what may have been meant."""

from __future__ import annotations

import dataclasses
import functools
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from mypy.nodes import Context, Expression, IndexExpr, OpExpr

from shapeproof.shapes import (
    BroadcastMismatch,
    ContractionMismatch,
    Dim,
    JoinMismatch,
    Mismatch,
    OneOr,
    Shape,
)

from .assumptions import Assumptions, under
from .axis_calls import AxisCall, Trial, axis_call, changed, span_of
from .operands import operands_of
from .program import as_written
from .report import report
from .suggestions import Change, Wanted, only_fitting, text_of, with_suffix

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


_OPERATION: Final = re.compile(r'(^|(?<= of ))"[^"]+"$')


@dataclasses.dataclass(frozen=True, slots=True)
class Misfit:
    """A call of an operation whose arguments do not fit.

    Attributes:
        checker: the checker.
        context: the call.
        trial: the operation's rule; of operands with several shapes, for each of them.
        bound: its arguments, as the rule takes them.
        written: its arguments, as the program has them; a type for what a method belongs to.
        keeps_label: whether the operation has the name that the rule gives it.
    """

    checker: TypeChecker
    context: Context
    trial: Trial
    bound: inspect.BoundArguments
    written: Mapping[str, object]
    keeps_label: bool

    def report(self, mismatch: Mismatch) -> None:
        """Say what is wrong, and the change that would fit if there is just one."""
        advice = only_fitting(self._changes(mismatch), Wanted.by(self.checker))
        report_mismatch(self.checker, mismatch, self.context, advice, keeps_label=self.keeps_label)

    def _changes(self, mismatch: Mismatch) -> Iterator[Change]:
        match mismatch:
            case BroadcastMismatch():
                yield from self._broadcasting()
            case ContractionMismatch():
                yield from self._contracting()
            case JoinMismatch() if "axis" in self.bound.signature.parameters:
                call = AxisCall(self.trial, self.bound)
                for change in call.other_axes():
                    ((name, value),) = change.items()
                    yield Change(f'"{name}={value}"', functools.partial(call.result, **change))

    def _broadcasting(self) -> Iterator[Change]:
        """A new axis on the operand with fewer, or one of two matrices transposed."""
        operands = operands_of(self.context, self.bound, self.written)
        ranks = [len(shape) for _, shape in operands.values()]
        for name, (expression, shape) in operands.items():
            if len(shape) < max(ranks):
                yield from self._with_new_axis(name, expression, shape)
            elif set(ranks) == {2}:
                yield from self._transposed(name, expression, shape)

    def _contracting(self) -> Iterator[Change]:
        """One operand transposed, or both in the other order."""
        operands = operands_of(self.context, self.bound, self.written)
        for name, (expression, shape) in operands.items():
            yield from self._transposed(name, expression, shape)
        if len(operands) == 2 and isinstance(self.context, OpExpr):
            (first, (left, one)), (second, (right, other)) = operands.items()
            texts = text_of(right, self.checker), text_of(left, self.checker)
            if None not in texts:
                swapped = f" {self.context.op} ".join(map(str, texts))
                yield Change(f'"{swapped}"', self._with({first: other, second: one}))

    def _with_new_axis(self, name: str, expression: Expression, shape: Shape) -> Iterator[Change]:
        """A reduction that keeps its axis; of another operand, a new last axis."""
        text = text_of(expression, self.checker)
        if text is None:
            return
        call = axis_call(span_of(self.checker.path, expression))
        if call is not None and call.can_keep:
            kept = call.result(keepdims=True)
            yield Change(f'"keepdims=True" in "{text}"', self._with({name: kept}))
        else:
            index = "[:, None]" if len(shape) == 1 else "[..., None]"
            yield Change(f'"{text}{index}"', self._with({name: (*shape, Dim.of(1))}))

    def _transposed(self, name: str, expression: Expression, shape: Shape) -> Iterator[Change]:
        text = text_of(expression, self.checker)
        if len(shape) == 2 and text is not None:
            yield Change(f'"{with_suffix(text, ".T")}"', self._with({name: shape[::-1]}))

    def _with(self, shapes: dict[str, object]) -> Callable[[], object]:
        bound = changed(self.bound, shapes)
        for name, value in bound.arguments.items():
            bound.arguments[name] = under(_ints_as_names(value), value)
        return functools.partial(self.trial, bound)


def report_mismatch(
    checker: TypeChecker,
    mismatch: Mismatch,
    context: Context,
    advice: Sequence[str] = (),
    *,
    keeps_label: bool,
) -> None:
    """Say what is wrong with a call, and what would be right.

    Args:
        checker: the checker.
        mismatch: what the rule says.
        context: the call.
        advice: notes about what may have been meant.
        keeps_label: whether the operation has the name that the rule gives it.
    """
    written = as_written(context)
    if isinstance(context, IndexExpr):
        text = text_of(context, checker)
        written = written if text is None else f'"{text}"'
    label = mismatch.label if keeps_label and mismatch.label else _label(mismatch.label, written)
    mismatch = dataclasses.replace(mismatch, label=label)
    report(checker, mismatch.headline(), (*mismatch.notes(), *advice), context)


def _label(label: str, written: str) -> str:
    """A rule's label, with the operation as the program has it."""
    if not written:
        return label
    if label in ("", "operation", written.strip('"').rpartition(".")[2]):
        return written
    name = _OPERATION.search(label)
    return f"{written}: {label}" if name is None else label[: name.start()] + written


def _ints_as_names(value: object) -> Assumptions:
    """The ints in a shape, or in several, as the names of sizes: no other size will do then.

    What fits only because an int may be any number is no advice.
    """
    if isinstance(value, OneOr):
        return _ints_as_names(value.size)
    if isinstance(value, Dim):
        ints = [name for name in value.names if name.is_int]
        return {name: Dim.of(name._replace(is_int=False)) for name in ints}
    items = value if isinstance(value, tuple) else ()
    return {name: size for item in items for name, size in _ints_as_names(item).items()}
