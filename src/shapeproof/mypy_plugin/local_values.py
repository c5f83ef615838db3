"""Where the functions of a program give values to their variables, read from its text."""

from __future__ import annotations

import ast
import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Scope: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.Module
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


@dataclass(frozen=True)
class Binding:
    """One place where a variable gets a value.

    Attributes:
        value: what it gets; None if the program does not write it there.
        around: the statements around it that belong to its scope, from the outermost in.
        last_line: where it ends.
        replaces: whether the variable is given another value, not changed or given it in parts.
    """

    value: ast.expr | None
    around: tuple[ast.stmt, ...]
    last_line: int
    replaces: bool


def scopes_in(path: Sequence[ast.AST]) -> list[Scope]:
    """The module and the functions around an expression, from the outermost in."""
    return [node for node in path if isinstance(node, Scope)]


def parameters_of(scope: Scope) -> dict[str, ast.arg]:
    """The parameters of a function, by name."""
    if isinstance(scope, ast.Module):
        return {}
    found = scope.args
    every = [*found.posonlyargs, *found.args, *found.kwonlyargs]
    every += [each for each in (found.vararg, found.kwarg) if each is not None]
    return {each.arg: each for each in every}


def bindings_of(scope: Scope, name: str) -> Sequence[Binding]:
    """Where a scope gives a value to a variable, in the order of the text."""
    return _all_bindings(scope).get(name, ())


@functools.lru_cache(maxsize=16)
def _all_bindings(scope: Scope) -> Mapping[str, Sequence[Binding]]:
    """The bindings of each variable of a scope, in the order of the text."""
    found: dict[str, list[Binding]] = defaultdict(list)
    body = scope.body if isinstance(scope.body, list) else [scope.body]
    for node in body:
        for name, binding in _bindings_in(node, ()):
            found[name].append(binding)
    return found


def _bindings_in(node: ast.AST, around: tuple[ast.stmt, ...]) -> Iterator[tuple[str, Binding]]:
    if isinstance(node, _SCOPES):
        return
    value: ast.expr | None
    match node:
        case ast.Assign(targets=targets, value=value):
            pass
        case ast.AnnAssign(target=target, value=value) | ast.NamedExpr(target=target, value=value):
            targets = [target]
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            targets = [target]
        case ast.AugAssign(target=target):
            targets, value = [target], None
        case ast.withitem(optional_vars=ast.expr() as target, context_expr=value):
            targets = [target]
        case _:
            targets, value = [], None
    last_line = getattr(node, "end_lineno", 0)
    replaced = _names(targets) if isinstance(node, ast.Assign | ast.AnnAssign) else set()
    for name in {n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)}:
        yield name, Binding(value, around, last_line, name in replaced)
    inner = (*around, node) if isinstance(node, ast.stmt) and _is_compound(node) else around
    for child in ast.iter_child_nodes(node):
        yield from _bindings_in(child, inner)


def _names(targets: Iterable[ast.expr]) -> set[str]:
    """The variables that are assigned themselves, not a part of what they hold."""
    found: set[str] = set()
    for target in targets:
        if isinstance(target, ast.Name):
            found.add(target.id)
        elif isinstance(target, ast.Tuple | ast.List):
            found |= _names(target.elts)
    return found


def _is_compound(statement: ast.stmt) -> bool:
    return hasattr(statement, "body")
