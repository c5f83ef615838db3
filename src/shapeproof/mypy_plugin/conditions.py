"""Arrays that are asked whether they are true, which NumPy answers for one element only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from mypy.nodes import (
    AssertStmt,
    ComparisonExpr,
    Context,
    Expression,
    IfStmt,
    OpExpr,
    Statement,
    UnaryExpr,
    WhileStmt,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import Dim, Item, OneOr, RankMismatch, Rest, Unknown

from .arrays import as_ndarray, shape_of
from .report import has_failed, report
from .statements import statements

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_ADVICE: Final = 'say ".any()" or ".all()"'
#: The conditions of the file that is being checked, under its list of statements: the daemon gives
#: a changed file another list.
_conditions: Final[list[tuple[list[Statement], set[Context]]]] = []


def require_one_truth(typ: MypyType, context: Context, checker: TypeChecker) -> None:
    """Report an array of several elements where the program wants to know what is the case.

    Args:
        typ: the type of an expression.
        context: the expression.
        checker: the checker.
    """
    array = as_ndarray(typ)
    if array is None or not _is_condition(context, checker) or has_failed(checker):
        return
    shape = shape_of(array)
    if any(isinstance(item, Rest | OneOr) for item in shape) or not any(map(_is_several, shape)):
        return
    mismatch = RankMismatch(label="condition", expected=(), actual=shape)
    report(checker, mismatch.headline(), (*mismatch.notes(), _ADVICE), context)


def _is_several(item: Item) -> bool:
    return not isinstance(item, Unknown) and item != Dim.of(1)


def _is_condition(context: Context, checker: TypeChecker) -> bool:
    if isinstance(context, ComparisonExpr) and len(context.operators) > 1:
        return True  # `0 < x < 1` asks whether 0 < x
    body = checker.tree.defs
    if not _conditions or _conditions[0][0] is not body:
        found: set[Context] = {
            part for each in statements(body, nested=True) for part in _asked_by(each)
        }
        _conditions[:] = [(body, found)]
    return context in _conditions[0][1]


def _asked_by(statement: Statement) -> Iterator[Expression]:
    match statement:
        case IfStmt(expr=conditions):
            for condition in conditions:
                yield from _parts(condition)
        case WhileStmt(expr=condition) | AssertStmt(expr=condition):
            yield from _parts(condition)
        case _:
            pass


def _parts(condition: Expression) -> Iterator[Expression]:
    """The expressions that are asked for a truth: both sides of `and`, what follows on `not`."""
    match condition:
        case OpExpr(op="and" | "or", left=left, right=right):
            yield from _parts(left)
            yield from _parts(right)
        case UnaryExpr(op="not", expr=inner):
            yield from _parts(inner)
        case _:
            yield condition
