"""The statements of a program, those inside of others included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mypy.nodes import (
    AssignmentStmt,
    Block,
    ClassDef,
    Decorator,
    ExpressionStmt,
    ForStmt,
    FuncDef,
    IfStmt,
    ImportBase,
    MatchStmt,
    OperatorAssignmentStmt,
    OverloadedFuncDef,
    ReturnStmt,
    Statement,
    TryStmt,
    WhileStmt,
    WithStmt,
)

#: Statements with no other inside.
_SIMPLE = (AssignmentStmt, ExpressionStmt, ReturnStmt, OperatorAssignmentStmt, ImportBase)


def statements(body: Iterable[Statement], *, nested: bool = False) -> Iterator[Statement]:
    """All statements of a body, in order.

    Args:
        body: of a module, a class or a function.
        nested: whether to enter the functions and classes in it.
    """
    # Not by recursion: each level would hand on all statements of those below.
    waiting = [iter(body)]
    while waiting:
        for statement in waiting[-1]:
            yield statement
            if not isinstance(statement, _SIMPLE):
                inner = [*_blocks(statement), *(_definitions(statement) if nested else ())]
                waiting += [iter(block.body) for block in reversed(inner) if block is not None]
                break
        else:
            waiting.pop()


def blocks(body: Block) -> Iterator[Block]:
    """A block and all those inside of it, but for functions and classes."""
    yield body
    for statement in body.body:
        for inner in _blocks(statement):
            if inner is not None:
                yield from blocks(inner)


def _blocks(statement: Statement) -> list[Block | None]:
    match statement:
        case IfStmt():
            return [*statement.body, statement.else_body]
        case WhileStmt() | ForStmt():
            return [statement.body, statement.else_body]
        case WithStmt():
            return [statement.body]
        case MatchStmt():
            return [*statement.bodies]
        case TryStmt():
            return [
                statement.body,
                *statement.handlers,
                statement.else_body,
                statement.finally_body,
            ]
        case _:
            return []


def _definitions(statement: Statement) -> list[Block]:
    match statement:
        case FuncDef():
            return [statement.body]
        case Decorator():
            return [statement.func.body]
        case OverloadedFuncDef():
            return [block for item in statement.items for block in _definitions(item)]
        case ClassDef():
            return [statement.defs]
        case _:
            return []


def functions(body: Iterable[Statement]) -> Iterator[FuncDef]:
    """All functions in a body, those in others and in classes included."""
    for statement in statements(body, nested=True):
        match statement:
            case FuncDef():
                yield statement
            case Decorator(func=function):
                yield function
            case OverloadedFuncDef(items=parts):
                yield from (part for part in parts if isinstance(part, FuncDef))
                yield from (part.func for part in parts if isinstance(part, Decorator))
            case _:
                pass
