"""Arguments that one flag gives this shape or that one: the operation must take each of them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mypy.nodes import (
    ConditionalExpr,
    Expression,
    ListExpr,
    NameExpr,
    TupleExpr,
)
from mypy.types import UnionType, get_proper_type

from shapeproof.shapes import Shape

from .arrays import as_ndarray, has_open_rank, shape_of, union_items
from .axis_calls import changed
from .rebinding import held
from .report import lines_of
from .source import Place
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def with_each_shape(
    bound: inspect.BoundArguments, written: Mapping[str, object], checker: TypeChecker
) -> Iterator[inspect.BoundArguments]:
    """The arguments of an operation with one of several shapes that one of them can have.

    Args:
        bound: the arguments, as the rule takes them.
        written: the same, as the program has them.
        checker: the checker.
    """
    for name, argument in written.items():
        value = bound.arguments[name]
        if isinstance(argument, ListExpr | TupleExpr):
            yield from _in_sequence(bound, name, argument.items, value, checker)
        elif isinstance(argument, Expression) and isinstance(value, tuple):
            for shape in _shapes(argument, checker):
                yield changed(bound, {name: shape})


def _in_sequence(
    bound: inspect.BoundArguments,
    name: str,
    items: Sequence[Expression],
    value: Any,
    checker: TypeChecker,
) -> Iterator[inspect.BoundArguments]:
    """The same for one of several arrays in a list."""
    shapes = [_shapes(item, checker) for item in items]
    if not isinstance(value, tuple) or len(value) != len(items) or not any(shapes):
        return
    for place, possible in enumerate(shapes):
        for shape in possible:
            yield changed(bound, {name: (*value[:place], shape, *value[place + 1 :])})


def _shapes(argument: Expression, checker: TypeChecker) -> list[Shape]:
    """The shapes that an argument has, if it has more than one and can have each of them.

    Only variables and conditional expressions are looked at: what is computed from them is checked
    where it is computed.
    """
    if not isinstance(argument, NameExpr | ConditionalExpr):
        return []
    if checker.has_type(argument):  # as mypy has just found
        typ = held(argument, get_proper_type(checker.lookup_type(argument)), checker)
        if not isinstance(typ, UnionType):
            return []
    arrays = [as_ndarray(item) for item in union_items(argument_type(checker, argument))]
    shapes = [shape_of(array) for array in arrays if array is not None]
    if len(set(shapes)) < 2 or len(shapes) < len(arrays) or any(map(has_open_rank, shapes)):
        return []
    end = (argument.end_line or argument.line, argument.end_column or argument.column)
    place = Place(lines_of(checker.errors), argument.line, argument.column, end)
    return list(dict.fromkeys(shapes)) if place.is_each_by_flags else []
