"""What the parameter is called that an argument is given to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mypy.argmap import map_actuals_to_formals
from mypy.nodes import CallExpr, Expression, FuncDef, MypyFile, RefExpr, TypeInfo
from mypy.server.subexpr import get_subexpressions
from mypy.typeops import type_object_type
from mypy.types import AnyType, CallableType, ProperType, TypeOfAny, get_proper_type

from .once_per_file import OncePerFile

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def calls_with_argument(
    checker: TypeChecker, line: int, column: int
) -> Sequence[tuple[CallExpr, int]]:
    """The calls that have an argument at a place, and which argument it is."""
    return _calls_by_argument(checker.tree).get((line, column), ())


@OncePerFile
def _calls_by_argument(
    tree: MypyFile,
) -> Mapping[tuple[int, int], Sequence[tuple[CallExpr, int]]]:
    """The calls of a file by the places of their arguments."""
    found = defaultdict[tuple[int, int], list[tuple[CallExpr, int]]](list)
    for call in get_subexpressions(tree):
        if isinstance(call, CallExpr):
            for index, argument in enumerate(call.args):
                found[argument.line, argument.column].append((call, index))
    return found


def parameter_at(checker: TypeChecker, line: int, column: int) -> str | None:
    """The name of the parameter that the argument at a place is for, if it has one of its own."""
    for call, index in calls_with_argument(checker, line, column):
        typ = _called(call.callee, checker)
        if isinstance(typ, CallableType):
            positions = map_actuals_to_formals(
                call.arg_kinds,
                call.arg_names,
                typ.arg_kinds,
                typ.arg_names,
                lambda _: AnyType(TypeOfAny.special_form),
            )
            for formal, actuals in enumerate(positions):
                if index in actuals and not typ.arg_kinds[formal].is_star():
                    return typ.arg_names[formal]
    return None


def _called(callee: Expression, checker: TypeChecker) -> ProperType | None:
    """The type of what is called, which mypy notes after the first of the arguments only."""
    if checker.has_type(callee):
        return get_proper_type(checker.lookup_type(callee))
    node = callee.node if isinstance(callee, RefExpr) else None
    if isinstance(node, TypeInfo):
        return type_object_type(node)
    return get_proper_type(node.type) if isinstance(node, FuncDef) else None
