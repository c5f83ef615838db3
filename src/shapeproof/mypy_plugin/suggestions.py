"""What a user may have meant: simple changes that are tried, and named if just one of them fits."""

from __future__ import annotations

import functools
import itertools as it
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mypy.nodes import Expression

from shapeproof.shapes import (
    Bindings,
    Dim,
    Item,
    Shape,
    ShapeError,
    Undetermined,
    match,
    rank,
)

from .arrays import array_of_handle, as_ndarray, shape_of, union_items
from .axis_calls import AxisCall, axis_call, is_shape
from .source import Place, place_of

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


@dataclass(frozen=True, slots=True)
class Change:
    """One simple change.

    Attributes:
        text: what to write.
        trial: gives the shape that there would be, or raises an error if the change does not help.
    """

    text: str
    trial: Callable[[], object]

    def fits(self, wanted: Wanted | None = None) -> bool:
        """Whether everything fits after this change."""
        try:
            result = self.trial()
        except (ShapeError, Undetermined):
            return False
        return wanted is None or wanted.takes(result)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the program has promised for the value of an expression: the shapes that it may have."""

    shapes: Sequence[Shape]

    @staticmethod
    def by(checker: TypeChecker) -> Wanted:
        """What is promised for the expression that the checker looks at."""
        expected = checker.expr_checker.type_context[-1]
        items = () if expected is None else union_items(expected)
        arrays = [as_ndarray(array_of_handle(item)) for item in items]
        return Wanted([shape_of(array) for array in arrays if array is not None])

    def takes(self, result: object) -> bool:
        """Whether a result may stand there, as far as it is known."""
        if not self.shapes or not is_shape(result):
            return True
        return any(_fits(shape, result) for shape in self.shapes)


def _fits(expected: Shape, shape: Shape) -> bool:
    try:
        _require(expected, shape)
    except ShapeError:
        return False
    return True


def only_fitting(changes: Iterable[Change], wanted: Wanted | None = None) -> tuple[str, ...]:
    """The note with the change that fits; none if several do."""
    return _note({change.text for change in changes if change.fits(wanted)})


def _note(fitting: set[str]) -> tuple[str, ...]:
    return (f"did you mean {fitting.pop()}?",) if len(fitting) == 1 else ()


def text_of(expression: Expression, checker: TypeChecker) -> str | None:
    """A short expression as the program has it, such that `.T` may follow; None for a long one."""
    return place_of(expression, checker).operand


def with_suffix(text: str, suffix: str) -> str:
    """An expression with `.T` or an index behind it; `x.T` transposed is `x`."""
    return text.removesuffix(".T") if suffix == ".T" and text.endswith(".T") else text + suffix


def for_value(path: str, place: Place, found: Shape, expected: Shape) -> tuple[str, ...]:
    """The note about a value of another shape than its annotation.

    Args:
        path: the file.
        place: the expression.
        found: its shape.
        expected: the shape in the annotation.
    """
    call = axis_call((path, *place.span))
    if call is not None:
        changes = list(_with_other_axes(call, expected))
        if any(change.fits() for change in changes):
            return only_fitting(changes)
    text = place.operand
    return only_fitting(
        Change(f'"{with_suffix(text, suffix)}"', functools.partial(_require, expected, shape))
        for suffix, shape in _reshaped(found)
        # What a call gives is better asked for than transposed.
        if text is not None and not (place.is_call and suffix == ".T")
    )


def _with_other_axes(call: AxisCall, expected: Shape) -> Iterator[Change]:
    for change in call.other_axes():
        ((name, value),) = change.items()

        def trial(change: dict[str, object] = change) -> None:
            shape = call.result(**change)
            if not is_shape(shape):
                raise Undetermined("the shape is not known")
            _require(expected, tuple(map(_as_printed, shape)))

        yield Change(f'"{name}={value}"', trial)


def _require(expected: Shape, shape: Shape) -> None:
    match(expected, shape, Bindings(), lambda _: False)


def _as_printed(item: Item) -> Item:
    """A size among the names of a printed shape, which are texts only."""
    if not isinstance(item, Dim):
        return item
    return item.substitute({name: Dim.of(name.text) for name in item.names})


def for_call(
    checker: TypeChecker,
    arguments: Mapping[Expression, Shape],
    fits: Callable[[Mapping[Expression, tuple[Expression, Shape]]], bool],
) -> tuple[str, ...]:
    """The note about a call of a function whose arguments do not fit.

    Args:
        checker: the checker.
        arguments: the arrays among the arguments, with their shapes.
        fits: whether the call is right with other arrays in the places of some arguments, each
            of them one of the arguments in another shape.
    """
    texts = {argument: text_of(argument, checker) for argument in arguments}
    known = {argument: text for argument, text in texts.items() if text is not None}
    fitting = {
        f'"{with_suffix(text, suffix)}"'
        for argument, text in known.items()
        for suffix, shape in _reshaped(arguments[argument])
        if fits({argument: (argument, shape)})
    }
    fitting |= {
        f'to swap "{known[one]}" and "{known[other]}"'
        for one, other in it.combinations(known, 2)
        if fits({one: (other, arguments[other]), other: (one, arguments[one])})
    }
    return _note(fitting)


def _reshaped(shape: Shape) -> Iterator[tuple[str, Shape]]:
    """What can be written after an expression, with the shape that it then has."""
    if rank(shape) == 2:
        yield ".T", shape[::-1]
    if rank(shape) == 1:
        yield "[:, None]", (*shape, Dim.of(1))
        yield "[None, :]", (Dim.of(1), *shape)
