"""Calls that would give another shape if they took another axis, or kept it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeGuard

from mypy.nodes import Context

from shapeproof.shapes import Dim, Shape

#: A rule with its arguments: gives the shape, or raises what is wrong.
Trial: TypeAlias = Callable[[inspect.BoundArguments], Any]
#: A file, and where an expression begins and ends.
Span: TypeAlias = tuple[str, int, int, int | None, int | None]
_KEPT: Final = 64


@dataclass(frozen=True, slots=True)
class AxisCall:
    """A call of an operation with an `axis`.

    Attributes:
        trial: its rule.
        bound: its arguments, as the rule takes them.
    """

    trial: Trial
    bound: inspect.BoundArguments

    @property
    def can_keep(self) -> bool:
        """Whether the call could say `keepdims=True`, and does not."""
        parameters = self.bound.signature.parameters
        return "keepdims" in parameters and "keepdims" not in self.bound.arguments

    def result(self, **changes: object) -> Any:
        """What the call would give.

        Raises:
            ShapeError: if it would be wrong.
            Undetermined: if that is not known.
        """
        return self.trial(changed(self.bound, changes))

    def other_axes(self) -> Iterator[dict[str, object]]:
        """What could be said instead of the axis that the call names."""
        if self.can_keep:
            yield {"keepdims": True}
        arguments, parameters = self.bound.arguments, self.bound.signature.parameters
        given = arguments.get("axis", parameters["axis"].default)
        axes = next((len(shape) for shape in map(_first_shape, arguments.values()) if shape), 0)
        if isinstance(given, int) and not isinstance(given, bool):
            for axis in range(axes):
                if axis != given % axes:
                    yield {"axis": axis}


#: The last such calls.
_calls: Final[dict[Span, AxisCall]] = {}


def remember(path: str, context: Context, trial: Trial, bound: inspect.BoundArguments) -> None:
    """Keep a call: a later error may ask for another axis.

    The oldest is dropped for it, so that what is found does not depend on the rest of the program.
    """
    if "axis" in bound.signature.parameters:
        key = span_of(path, context)
        _calls.pop(key, None)
        _calls[key] = AxisCall(trial, changed(bound, {}))
        if len(_calls) > _KEPT:
            del _calls[next(iter(_calls))]


def forget() -> None:
    """Forget all calls: another run begins, perhaps on an edited program."""
    _calls.clear()


def axis_call(span: Span) -> AxisCall | None:
    """The call that is written there."""
    return _calls.get(span)


def span_of(path: str, node: Context) -> Span:
    """Where an expression is."""
    return path, node.line, node.column, node.end_line, node.end_column


def changed(bound: inspect.BoundArguments, changes: dict[str, object]) -> inspect.BoundArguments:
    """The same arguments but for some."""
    return inspect.BoundArguments(bound.signature, {**bound.arguments, **changes})


def is_shape(value: object) -> TypeGuard[Shape]:
    """Whether an argument of a rule is a shape of which every axis is known."""
    return isinstance(value, tuple) and all(isinstance(item, Dim) for item in value)


def _first_shape(value: object) -> Shape:
    """The shape that an argument is, or the first in a sequence of them."""
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        value = value[0]
    return value if is_shape(value) else ()
