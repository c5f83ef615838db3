"""What `params["w"]` is where the function made `params = {"w": w, "b": b}` and left it so.

To mypy all elements of a container have one type, in which nothing is left of different shapes.
Only what is evident counts, read from the source: a container that anything else may change is
not known.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mypy.nodes import (
    AssignmentStmt,
    Context,
    DictExpr,
    Expression,
    FuncDef,
    IndexExpr,
    IntExpr,
    ListExpr,
    NameExpr,
    StarExpr,
    StrExpr,
    Var,
)
from mypy.types import Type as MypyType

from .arrays import as_ndarray
from .containers import is_inferred
from .filling import Function, makes, reads
from .source_functions import source_of
from .statements import statements

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_READING = frozenset({"items", "values", "keys", "get", "copy", "index", "count"})


def type_of_item(context: Context, checker: TypeChecker) -> MypyType | None:
    """The type of an array that a container holds under a constant key; None if unknown."""
    match context:
        case IndexExpr(
            base=NameExpr(name=name, node=Var() as variable),
            index=StrExpr(value=key) | IntExpr(value=key),
        ) if is_inferred(variable):
            item = _item(name, key, checker)
        case _:
            return None
    if item is None or not checker.has_type(item):
        return None
    typ = checker.lookup_type(item)
    return None if as_ndarray(typ) is None else typ


def _item(name: str, key: str | int, checker: TypeChecker) -> Expression | None:
    function = next((s for s in reversed(checker.scope.stack) if isinstance(s, FuncDef)), None)
    source = source_of(checker.tree)
    definition = source.functions.get(function.line) if function else None
    if function is None or definition is None or not _keeps(definition, name, key, source.numpy):
        return None
    for statement in statements(function.body.body):
        if isinstance(statement, AssignmentStmt) and _assigns(statement, name):
            return _in_literal(statement.rvalue, key)
    return None


def _assigns(statement: AssignmentStmt, name: str) -> bool:
    target = statement.lvalues[0]
    return isinstance(target, NameExpr) and target.name == name


def _in_literal(literal: Expression, key: str | int) -> Expression | None:
    match literal:
        case DictExpr(items=items) if all(isinstance(k, StrExpr | IntExpr) for k, _ in items):
            found = [v for k, v in items if isinstance(k, StrExpr | IntExpr) and k.value == key]
            return found[-1] if found else None
        case ListExpr(items=elements) if isinstance(key, int) and key < len(elements):
            starred = any(isinstance(element, StarExpr) for element in elements)
            return None if starred else elements[key]
        case _:
            return None


def _keeps(function: Function, name: str, key: str | int, numpy: frozenset[str]) -> bool:
    """Whether a function makes a container once and leaves alone what it holds under a key."""
    mentions = sum(_is(node, name) for node in ast.walk(function))
    return mentions == sum(map(len, _harmless(function, name, key, numpy)))


def _harmless(
    function: Function, name: str, key: str | int, numpy: frozenset[str]
) -> Iterator[list[ast.expr]]:
    """The first mention that makes the container, and those that leave the item alone."""
    made = False
    for node in ast.walk(function):
        parts: list[ast.expr] = []
        match node:
            case ast.Assign(targets=[target]) if makes(node, name) and not made:
                made = True
                parts = [target]
            case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in _READING:
                parts = [owner]
            case ast.Call(func=called, args=arguments) if reads(called, numpy):
                parts = arguments
            case ast.For(iter=iterable) | ast.comprehension(iter=iterable):
                parts = [iterable]
            case ast.Subscript(value=whole, ctx=ast.Load()):
                parts = [whole]
            case ast.Subscript(value=whole, slice=ast.Constant(value=other), ctx=ast.Store()):
                parts = [whole] if other != key else []
            case _:
                pass
        yield [part for part in parts if _is(part, name)]


def _is(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
