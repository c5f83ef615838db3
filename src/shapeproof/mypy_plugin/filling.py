"""How a function fills a list: `parts = []`, then `parts.append(...)` in a loop.

Only what is evident counts. A list that anything else may change (`extend`, a function that takes
it, a loop that may end early) is not known. Read from the source, where statements know their
place in a block.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

#: Functions that read a list and leave it as it is, besides those of NumPy.
_READERS: Final = frozenset({"len", "zip", "enumerate", "sum", "list", "tuple", "reversed"})


@dataclass(frozen=True)
class Filling:
    """What a list is when its last loop is over.

    Attributes:
        made: the line of the assignment that makes it.
        loops: the lines of the loops each of whose rounds appends one element.
        alone: how many further elements are appended one by one.
    """

    made: int
    loops: tuple[int, ...]
    alone: int


def filling(function: Function, name: str, line: int, numpy: frozenset[str]) -> Filling | None:
    """How a function fills the list `name` before a line; None if that is not evident.

    Args:
        function: it makes the list.
        name: the variable.
        line: where the list is read.
        numpy: the names that the module gives to NumPy.
    """
    mentions = sum(_is(node, name) for node in ast.walk(function))
    if mentions != sum(map(len, _evident(function, name, numpy))):
        return None
    for block in _blocks(function):
        for position, statement in enumerate(block):
            if makes(statement, name):
                return _filled(block[position:], name, line, function)
    return None


def _filled(block: list[ast.stmt], name: str, line: int, function: Function) -> Filling | None:
    """The same, from the statement that makes the list and those that follow in its block."""
    made, *following = block
    loops: list[int] = []
    alone = 0
    for statement in following:
        if (statement.end_lineno or line) >= line:
            continue
        if _is_append(statement, name):
            alone += 1
        elif isinstance(statement, ast.For) and _appends_once(statement, name):
            loops.append(statement.lineno)
    appends = sum(_is_append(node, name) for node in ast.walk(function))
    return Filling(made.lineno, tuple(loops), alone) if appends == alone + len(loops) else None


def _appends_once(loop: ast.For, name: str) -> bool:
    """Whether each round appends one element."""
    inside = list(ast.walk(loop))
    may_skip = any(isinstance(node, ast.Break | ast.Continue) for node in inside)
    appends = sum(_is_append(node, name) for node in inside)
    return appends == 1 and not may_skip and any(_is_append(each, name) for each in loop.body)


def _blocks(function: Function) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(function):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                yield block


def _evident(function: Function, name: str, numpy: frozenset[str]) -> Iterator[list[ast.AST]]:
    """The mentions that change nothing, the first that makes the list, and those that append."""
    made = False
    for node in ast.walk(function):
        parts: list[ast.expr] = []
        match node:
            case ast.Assign() | ast.AnnAssign() if makes(node, name) and not made:
                made = True
                parts = [_target(node)]
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=owner, attr="append"))):
                parts = [owner]
            case ast.Call(func=called, args=arguments) if reads(called, numpy):
                parts = arguments
            case ast.For(iter=iterable) | ast.comprehension(iter=iterable):
                parts = [iterable]
            case ast.Return(value=ast.Tuple(elts=elements)):
                parts = elements
            case ast.Return(value=ast.Name() as result):
                parts = [result]
            case ast.Subscript(value=whole, slice=index, ctx=ast.Load() | ast.Store()):
                parts = [] if isinstance(index, ast.Slice) else [whole]
            case _:
                pass
        yield [part for part in parts if _is(part, name)]


def reads(called: ast.expr, numpy: frozenset[str]) -> bool:
    """Whether a function leaves the lists alone that it is given."""
    if isinstance(called, ast.Name):
        return called.id in _READERS
    while isinstance(called, ast.Attribute):
        called = called.value
    return isinstance(called, ast.Name) and called.id in numpy


def makes(node: ast.AST, name: str) -> bool:
    """Whether a statement assigns to the variable, and to nothing else."""
    match node:
        case ast.Assign(targets=[target]):
            return _is(target, name)
        case ast.AnnAssign(target=target, value=ast.expr()):
            return _is(target, name)
        case _:
            return False


def _target(node: ast.Assign | ast.AnnAssign) -> ast.expr:
    return node.target if isinstance(node, ast.AnnAssign) else node.targets[0]


def _is_append(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=owner, attr="append"))):
            return _is(owner, name)
        case _:
            return False


def _is(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
