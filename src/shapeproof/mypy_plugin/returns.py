"""Statements `return` that the plugin itself has to look at, when mypy comes to their marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from mypy.nodes import CallExpr, Expression, ExpressionStmt, FuncDef, ReturnStmt, TupleExpr
from mypy.plugin import MethodContext
from mypy.types import CallableType, TupleType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import Bindings, Dim, Name, Shape, ShapeError, Size, match

from . import class_objects, comparisons
from .arrays import is_after_error, union_items
from .assumptions import under
from .encoding import dim_name
from .floats_in_containers import is_pinned, open_to_floats
from .pairs import pairs_of_shapes
from .program import encoder_of
from .report import report
from .result_names import RESULT, Naming, has_marked_names, result_of
from .return_marks import is_mark_of_return
from .scopes import names_in
from .sizes_of_objects import known_in_result
from .statements import blocks
from .substitution import substitute_dims
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def compared(ctx: MethodContext) -> MypyType:
    """The hook for `==` and `!=` of ints and tuples."""
    if not is_mark_of_return(ctx.context):
        return comparisons.remember(ctx)
    checker = cast("TypeChecker", ctx.api)
    function = checker.scope.current_function()
    if isinstance(function, FuncDef):
        for block in blocks(function.body):
            for mark, statement in pairwise(block.body):
                if isinstance(mark, ExpressionStmt) and mark.expr is ctx.context:
                    _check(cast("ReturnStmt", statement), function, checker)
    return ctx.default_return_type


def _check(statement: ReturnStmt, function: FuncDef, checker: TypeChecker) -> None:
    value = statement.expr
    if value is None:
        return
    misfit = class_objects.misfit(value, checker) if isinstance(value, CallExpr) else None
    if misfit is not None:
        mismatch, argument = misfit
        report(checker, mismatch.headline(), mismatch.notes(), argument)
    elif has_marked_names(function):
        _check_names(value, function, checker)
    result = result_of(function)
    if result is not None and is_pinned(result):
        open_to_floats(value, checker)


def _check_names(value: Expression, function: FuncDef, checker: TypeChecker) -> None:
    """Report a result that gives a name a second size. What else is wrong with it, mypy says."""
    result = result_of(function)
    if result is None:
        return
    encoder = encoder_of(checker)
    names = Naming(encoder)
    bindings, equal = Bindings(), comparisons.assumed(checker)
    parts = list(_parts(value, result, f'return value of "{function.name}"'))
    given = {part: argument_type(checker, part) for _, part, _ in parts}
    known = _names_of_arguments(function, given.values())
    for text, size in known_in_result(function, checker).items():
        known[dim_name(text, RESULT)] = size
    for label, part, declared in parts:
        actual = given[part]
        if is_after_error(actual):
            return
        for open_shape, found in pairs_of_shapes(declared, actual):
            if not _fits(open_shape, under(equal, found)):
                return
        named = substitute_dims(declared.accept(names), known, {}, encoder)
        for expected, found in pairs_of_shapes(named, actual):
            try:
                match(expected, under(equal, found), bindings, names.made.__contains__, label)
            except ShapeError as error:
                report(checker, error.mismatch.headline(), error.mismatch.notes(), part)
                return


def _names_of_arguments(function: FuncDef, returned: Iterable[MypyType]) -> dict[Name, Size]:
    """The names that arguments have bound for sure, as what is returned is made of them."""
    typ = get_proper_type(function.type)
    if not isinstance(typ, CallableType):
        return {}
    arguments = [
        set(names_in(item)) for argument in typ.arg_types for item in union_items(argument)
    ]
    mentioned = {name for each in returned for name in names_in(each)}
    bound = mentioned & set[Name]().union(*arguments)
    for name in tuple(bound):
        bound |= set[Name].intersection(*(names for names in arguments if name in names))
    return {dim_name(name.text, RESULT): Dim.of(name) for name in bound}


def _fits(expected: Shape, found: Shape) -> bool:
    try:
        match(expected, found, Bindings(), lambda name: False)
    except ShapeError:
        return False
    return True


def _parts(
    value: Expression, result: MypyType, label: str
) -> Iterator[tuple[str, Expression, MypyType]]:
    """What is returned, with what it is called and what it should be: each item of a tuple."""
    declared = get_proper_type(result)
    if isinstance(value, TupleExpr) and isinstance(declared, TupleType):
        if len(value.items) == len(declared.items):
            for place, pair in enumerate(zip(value.items, declared.items, strict=True)):
                yield f"item {place} of {label}", *pair
    else:
        yield label, value, result
