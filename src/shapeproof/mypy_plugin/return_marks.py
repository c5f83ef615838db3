"""Marks at statements `return` that the plugin itself has to look at.

mypy has no hook there. So before such a statement a comparison of two numbers is put, for which
mypy asks the plugin at a time when the types of all variables are known.
"""

from __future__ import annotations

from collections.abc import Iterable

from mypy.nodes import (
    Block,
    ComparisonExpr,
    Decorator,
    ExpressionStmt,
    FuncDef,
    IntExpr,
    NameExpr,
    ReturnStmt,
    Statement,
)

from .floats_in_containers import is_pinned
from .result_names import has_marked_names, result_of
from .statements import blocks, functions


def mark_results(function: FuncDef) -> None:
    """Have a function's results looked at if mypy does not know all of their names."""
    if has_marked_names(function):
        _mark_returns(function)


def mark_collected_floats(body: Iterable[Statement]) -> None:
    """Have the results of those functions looked at that give containers of floats."""
    for function in functions(body):
        result = result_of(function)
        if result is not None and is_pinned(result):
            _mark_returns(function)


def mark_objects_made(body: Block) -> None:
    """Have the results of class methods looked at: to mypy, `cls` is not generic in dims."""
    for statement in body.body:
        if isinstance(statement, Decorator) and any(
            isinstance(each, NameExpr) and each.name == "classmethod"
            for each in statement.original_decorators
        ):
            _mark_returns(statement.func)


def _mark_returns(function: FuncDef) -> None:
    """Put a comparison before each `return`; idempotent."""
    for block in blocks(function.body):
        for place in reversed(range(len(block.body))):
            statement = block.body[place]
            before = block.body[place - 1] if place else None
            if isinstance(statement, ReturnStmt) and statement.expr and not _is_mark(before):
                block.body.insert(place, _mark(statement))


def _mark(statement: ReturnStmt) -> ExpressionStmt:
    numbers = [IntExpr(0), IntExpr(0)]
    comparison = ComparisonExpr(["=="], [*numbers])
    mark = ExpressionStmt(comparison)
    for node in (mark, comparison, *numbers):
        node.set_line(statement)
    return mark


def _is_mark(statement: object) -> bool:
    return isinstance(statement, ExpressionStmt) and is_mark_of_return(statement.expr)


def is_mark_of_return(expression: object) -> bool:
    """Whether this is a comparison as `_mark` makes it: in a program each number has its place."""
    return isinstance(expression, ComparisonExpr) and all(
        isinstance(each, IntExpr) and each.column == expression.column
        for each in expression.operands
    )
