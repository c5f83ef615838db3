"""The statements of a program, those inside of others included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mypy.nodes import (
    Block,
    ClassDef,
    Decorator,
    ForStmt,
    FuncDef,
    IfStmt,
    MatchStmt,
    OverloadedFuncDef,
    Statement,
    TryStmt,
    WhileStmt,
    WithStmt,
)


def statements(body: Iterable[Statement], *, nested: bool = False) -> Iterator[Statement]:
    """All statements of a body, in order.

    Args:
        body: of a module, a class or a function.
        nested: whether to enter the functions and classes in it.
    """
    for statement in body:
        yield statement
        blocks = [*_blocks(statement), *(_definitions(statement) if nested else ())]
        for block in blocks:
            if block is not None:
                yield from statements(block.body, nested=nested)


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
