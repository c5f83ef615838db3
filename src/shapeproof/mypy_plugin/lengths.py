"""How many elements a list has: the rounds of the loop or comprehension that fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    Expression,
    ForStmt,
    FuncDef,
    GeneratorExpr,
    IndexExpr,
    ListComprehension,
    ListExpr,
    MemberExpr,
    NameExpr,
    OpExpr,
    RefExpr,
    StarExpr,
    Var,
)

from shapeproof.shapes import UNKNOWN, Dim, Size

from .constants import constant_of
from .filling import filling
from .source_functions import source_of
from .statements import statements
from .values import shape_of_argument, size_of_value, value_of_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Functions that pass on what they iterate over, item by item.
_ONE_BY_ONE: Final = frozenset({"builtins.enumerate", "builtins.reversed", "builtins.list"})


def length_of(sequence: Expression, checker: TypeChecker) -> Size:
    """The number of elements of a list, if the program shows it."""
    match sequence:
        case ListExpr(items=items) if not any(isinstance(item, StarExpr) for item in items):
            return Dim.of(len(items))
        case ListComprehension(generator=generator) | (GeneratorExpr() as generator):
            is_plain = len(generator.sequences) == 1 and not generator.condlists[0]
            return _rounds(generator.sequences[0], checker) if is_plain else UNKNOWN
        case OpExpr(op="*", left=ListExpr(items=[_]), right=times):
            return _size(times, checker)
        case NameExpr(node=Var()):
            return _length_of_variable(sequence, checker)
        case _:
            return UNKNOWN


def _rounds(iterable: Expression, checker: TypeChecker) -> Size:
    """How often a loop over something runs."""
    match iterable:
        case CallExpr(callee=RefExpr(fullname="builtins.range"), args=[stop]):
            return _size(stop, checker)
        case CallExpr(callee=RefExpr(fullname="builtins.range"), args=[start, stop]):
            return _size(stop, checker) - _size(start, checker)
        case CallExpr(callee=RefExpr(fullname="builtins.zip"), args=[first, *others]):
            rounds = _rounds(first, checker)
            return rounds if all(_rounds(o, checker) == rounds for o in others) else UNKNOWN
        case CallExpr(callee=RefExpr(fullname=name), args=[items, *_]) if name in _ONE_BY_ONE:
            return _rounds(items, checker)
        case NameExpr() | MemberExpr() | IndexExpr() | CallExpr() | OpExpr():
            length = length_of(iterable, checker)
            return length if length is not UNKNOWN else _first_size(iterable, checker)
        case _:
            return UNKNOWN


def _first_size(iterable: Expression, checker: TypeChecker) -> Size:
    """The first axis of an array, as it was when the loop began."""
    if not checker.has_type(iterable):
        return UNKNOWN
    shape = shape_of_argument(checker.lookup_type(iterable))
    return shape[0] if shape and isinstance(shape[0], Dim) else UNKNOWN


def _size(number: Expression, checker: TypeChecker) -> Size:
    """The value of an int, as it was when the loop began."""
    typ = checker.lookup_type(number) if checker.has_type(number) else None
    known = UNKNOWN if typ is None else size_of_value(value_of_type(typ))
    return constant_of(number, checker) if known is UNKNOWN else known


def _length_of_variable(variable: NameExpr, checker: TypeChecker) -> Size:
    function = next((s for s in reversed(checker.scope.stack) if isinstance(s, FuncDef)), None)
    source = source_of(checker.tree)
    definition = source.functions.get(function.line) if function else None
    if function is None or definition is None:
        return UNKNOWN
    found = filling(definition, variable.name, variable.line, source.numpy)
    if found is None:
        return UNKNOWN
    total: Size = Dim.of(found.alone)
    for statement in statements(function.body.body):
        if isinstance(statement, AssignmentStmt) and statement.line == found.made:
            total = total + length_of(statement.rvalue, checker)
        elif isinstance(statement, ForStmt) and statement.line in found.loops:
            total = total + _rounds(statement.expr, checker)
    return total
