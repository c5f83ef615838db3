"""Default values of parameters: a call without the argument has the sizes that its default has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from mypy.nodes import ARG_NAMED, ARG_POS, Decorator, FuncDef, OverloadedFuncDef, Statement
from mypy.types import CallableType, get_proper_type

from .encoding import is_of_function
from .scopes import names_in
from .statements import statements

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_REQUIRED: Final = (ARG_POS, ARG_NAMED)


def free_names(checker: TypeChecker, line: int, column: int) -> frozenset[str]:
    """The names that the default at a place gives a size.

    Those that an argument without a default has, or the object that a method belongs to, have one.
    """
    for statement in statements(checker.tree.defs, nested=True):
        for function in _functions(statement):
            typ = get_proper_type(function.type)
            if isinstance(typ, CallableType) and _has_default_at(function, line, column):
                return _all(function, typ) - _given(function, typ)
    return frozenset()


def _functions(statement: Statement) -> Iterator[FuncDef]:
    match statement:
        case FuncDef():
            yield statement
        case Decorator():
            yield statement.func
        case OverloadedFuncDef():
            for item in statement.items:
                yield from _functions(item)
            if isinstance(statement.impl, FuncDef | Decorator):
                yield from _functions(statement.impl)
        case _:
            pass


def _has_default_at(function: FuncDef, line: int, column: int) -> bool:
    values = (argument.initializer for argument in function.arguments)
    places = ((value.line, value.column) for value in values if value is not None)
    return (line, column) in places


def _all(function: FuncDef, typ: CallableType) -> frozenset[str]:
    is_of_object = function.info and function.name != "__init__"
    names = (name for argument in typ.arg_types for name in names_in(argument))
    return frozenset(n.text for n in names if is_of_function(n) or not is_of_object)


def _given(function: FuncDef, typ: CallableType) -> frozenset[str]:
    given = [i for i, kind in enumerate(typ.arg_kinds) if kind in _REQUIRED]
    ints = frozenset(f"{{{function.arguments[i].variable.name}}}" for i in given)
    return ints | frozenset(name.text for i in given for name in names_in(typ.arg_types[i]))
