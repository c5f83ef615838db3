"""What a shape is taken apart into: `*batch, d = x.shape`, of an array of any rank.

mypy makes `batch` a list of ints and `d` an int, of which it knows nothing else.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from mypy.nodes import AssignmentStmt, Expression, FuncDef, ListExpr, NameExpr, StarExpr, TupleExpr

from shapeproof.shapes import UNKNOWN, Shape, position_of, rest_position

from .source_functions import source_of
from .statements import statements

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def taken_apart(
    variable: NameExpr, value: Callable[[Expression, TypeChecker], object], checker: TypeChecker
) -> object:
    """The size, or the tuple of sizes, that a variable got; unknown if it may be another now.

    Args:
        variable: as it is used.
        value: tells the static value of what was taken apart, as it was then.
        checker: of the module.
    """
    source = source_of(checker.tree)
    if variable.name not in source.taken_apart:
        return UNKNOWN
    function = next((s for s in reversed(checker.scope.stack) if isinstance(s, FuncDef)), None)
    definition = source.functions.get(function.line) if function else None
    if function is None or definition is None or not _is_left_alone(definition, variable.name):
        return UNKNOWN
    for statement in statements(function.body.body):
        if isinstance(statement, AssignmentStmt) and len(statement.lvalues) == 1:
            (target,) = statement.lvalues
            place = _place(target, variable) if isinstance(target, TupleExpr | ListExpr) else None
            if place is not None:
                sizes = value(statement.rvalue, checker)
                return _part(sizes, *place) if isinstance(sizes, tuple) else UNKNOWN
    return UNKNOWN


def _place(target: TupleExpr | ListExpr, variable: NameExpr) -> tuple[int, int, int] | None:
    """Where a variable stands among targets, where the starred one does, and how many there are."""
    names = [item.expr if isinstance(item, StarExpr) else item for item in target.items]
    found = [
        at for at, n in enumerate(names) if isinstance(n, NameExpr) and n.node is variable.node
    ]
    stars = [at for at, item in enumerate(target.items) if isinstance(item, StarExpr)]
    return (found[0], stars[0], len(names)) if len(found) == len(stars) == 1 else None


def _part(sizes: Shape, place: int, star: int, count: int) -> object:
    """What one of several targets gets."""
    after = count - star - 1
    if place != star:
        position = position_of(place if place < star else place - count, sizes)
        return UNKNOWN if position is None else sizes[position]
    rest = rest_position(sizes)
    left, right = (star, after) if rest is None else (rest, len(sizes) - rest - 1)
    if star > left or after > right or star + after > len(sizes):
        return UNKNOWN
    return sizes[star : len(sizes) - after]


def _is_left_alone(function: ast.AST, name: str) -> bool:
    """Whether a variable is bound once, and if it is a list, nobody changes that."""
    bound = 0
    for node in ast.walk(function):
        match node:
            case ast.Name(id=each, ctx=ast.Store() | ast.Del()) if each == name:
                bound += 1
            case ast.arg(arg=each) if each == name:
                bound += 1
            case ast.Attribute(value=ast.Name(id=each)) if each == name:
                return False  # its methods may change it
            case ast.Subscript(value=ast.Name(id=each), ctx=ast.Store() | ast.Del()) if (
                each == name
            ):
                return False
            case ast.Global(names=names) | ast.Nonlocal(names=names) if name in names:
                return False
            case _:
                pass
    return bound == 1
