"""Whether an expression has one type but for what a flag decides.

A parameter, an attribute or a function may be declared to have this shape or that one: then its
author knows which one it has where, and mypy does not.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Final

from .local_values import Scope, bindings_of, parameters_of, scopes_in

_NUMBERS: Final = frozenset({"bool", "int", "float", "str"})
_UNIONS: Final = frozenset({"Union", "Optional"})
#: Functions that give nothing that is declared by the program.
_BUILTINS: Final = frozenset({"len", "range", "float", "int", "sum", "max", "min", "abs"})


def is_of_plain_arrays(path: Sequence[ast.AST]) -> bool:
    """Whether all that an expression is computed from is declared with one type.

    Args:
        path: the nodes around the expression, itself the last.
    """
    scopes = scopes_in(path)
    return bool(scopes) and _is_plain(path[-1], scopes, set())


def _is_plain(value: ast.AST, scopes: list[Scope], seen: set[tuple[int, str]]) -> bool:
    for node in ast.walk(value):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name not in _BUILTINS:
                return False
            case ast.Name(id=name) if (len(scopes), name) not in seen:
                seen.add((len(scopes), name))
                if not _is_plain_variable(name, scopes, seen):
                    return False
            case _:
                pass
    return True


def _is_plain_variable(name: str, scopes: list[Scope], seen: set[tuple[int, str]]) -> bool:
    for depth in range(len(scopes), 0, -1):
        scope = scopes[depth - 1]
        parameter = parameters_of(scope).get(name)
        if parameter is not None and not _is_one_type(parameter.annotation):
            return False
        given = bindings_of(scope, name)
        values = [binding.value for binding in given if binding.value is not None]
        if not all(_is_plain(each, scopes[:depth], seen) for each in values):
            return False
        if given or parameter is not None:
            return True
    return True


def _is_one_type(annotation: ast.expr | None) -> bool:
    """Whether an annotation is no union, and no alias, which may be one."""
    match annotation:
        case ast.Name(id=name):
            return name in _NUMBERS
        case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name not in _UNIONS
        case _:
            return False
