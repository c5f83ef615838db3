"""The annotations around an array type in a statement that defines a type.

Of `Image = Float[np.ndarray, "h w 3"]` mypy analyzes the array type alone, so the string is looked
up in the statement, by the position of the array type.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    ClassDef,
    DictExpr,
    Expression,
    IndexExpr,
    ListExpr,
    OpExpr,
    StarExpr,
    StrExpr,
    TupleExpr,
    TypeAliasStmt,
)
from mypy.types import UnboundType

from .imports import dotted, jaxtyping_name

if TYPE_CHECKING:
    from mypy.semanal import SemanticAnalyzer


def annotations_around(
    array: UnboundType, sem: SemanticAnalyzer
) -> Iterator[tuple[str, str | None]]:
    """Jaxtyping's name and the string of each annotation around a type, from the innermost out.

    The string is None if the program computes it.
    """
    for value in _defining(sem):
        subscripts = _path(value, (array.line, array.column))
        for subscript in reversed(subscripts or ()):
            if isinstance(subscript.index, TupleExpr) and len(subscript.index.items) == 2:
                name = jaxtyping_name(dotted(subscript.base), sem.cur_mod_id, sem.modules)
                text = subscript.index.items[1]
                if name is not None:
                    yield name, text.value if isinstance(text, StrExpr) else None


def _defining(sem: SemanticAnalyzer) -> list[Expression]:
    """The parts of the present statement that may define a type."""
    statement = sem.statement
    if isinstance(statement, AssignmentStmt):
        return [statement.rvalue]
    if isinstance(statement, TypeAliasStmt):
        value = statement.value
        # Before mypy 2.3 it is an expression, since then a lambda.
        return [value.expr() if callable(getattr(value, "expr", None)) else value]
    if isinstance(statement, ClassDef):
        return statement.base_type_exprs
    return []


def _path(value: Expression, position: tuple[int, int]) -> list[IndexExpr] | None:
    """The subscripts around what stands at a position, from the outermost in; None if nothing."""
    if isinstance(value, IndexExpr):
        inner = _path(value.index, position)
        if inner is not None:
            return [value, *inner]
        value = value.base
    for part in _parts(value):
        found = _path(part, position)
        if found is not None:
            return found
    return [] if (value.line, value.column) == position else None


def _parts(value: Expression) -> list[Expression]:
    match value:
        case TupleExpr(items=items) | ListExpr(items=items):
            return items
        case OpExpr(left=left, right=right):
            return [left, right]
        case CallExpr(args=arguments):
            return arguments
        case DictExpr(items=pairs):
            return [entry for _, entry in pairs]
        case StarExpr(expr=expression):
            return [expression]
        case _:
            return []
