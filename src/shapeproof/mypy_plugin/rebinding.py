"""Variables that are given another array: what they held before is no part of what they hold.

Where a variable may take new types, mypy has for it the union of all that it was given, and of the
last one only what agrees with them: after `x = x[mask]`, an axis whose size is not known would
still have the old size. So a variable that is about to be given an array is made one that holds
any array at all; what it holds at each point mypy's binder knows.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from mypy.nodes import (
    AssignmentStmt,
    Context,
    Expression,
    ForStmt,
    ListExpr,
    NameExpr,
    OperatorAssignmentStmt,
    StarExpr,
    Statement,
    SymbolNode,
    TupleExpr,
    Var,
    WithStmt,
)
from mypy.typeops import make_simplified_union
from mypy.types import PartialType, ProperType, get_proper_type
from mypy.types import Type as MypyType

from .arrays import union_items
from .evaluated import release
from .kept_sizes import give_back, keep
from .opening import opened
from .statements import statements

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_BINDING: Final = (AssignmentStmt, OperatorAssignmentStmt, ForStmt, WithStmt)
#: A line, counted from 1, and a column, counted from 0.
_Position: TypeAlias = tuple[int, int]


class _Binding(NamedTuple):
    """Where a statement makes what it gives to some variables."""

    begin: _Position
    end: _Position
    names: list[NameExpr]
    statement: Statement


#: The bindings of the file that is being checked, in order, under its list of statements: the
#: daemon gives a changed file another list.
_bindings: Final[list[tuple[list[Statement], list[_Binding]]]] = []
#: Where each of them begins.
_beginnings: Final[list[_Position]] = []
#: How many of them give something to each variable.
_times_bound: Final[Counter[SymbolNode | None]] = Counter()
#: The variables of that file which were released.
_released_variables: Final[set[Var]] = set()


class Releasing:
    """The hook of an expression, which first releases the variables that get its value."""

    __slots__ = ("_hook",)

    def __init__(self, hook: Callable[[Any], Any]) -> None:
        self._hook = hook

    def __call__(self, ctx: Any) -> Any:
        """Release the variables, then ask the hook."""
        give_back(ctx.api)
        release(ctx.context, ctx.api)
        binding = _binding_around(ctx.context, ctx.api)
        _release(binding, ctx.api)
        answer: MypyType = self._hook(ctx)
        if binding is not None:
            _keep(binding, ctx.context, answer, ctx.api)
        return answer


def _binding_around(context: Context, checker: TypeChecker) -> _Binding | None:
    """The statement that an expression stands in, if variables get what is made there."""
    bindings = _bindings_of(checker.tree.defs)
    position = (context.line, context.column)
    after = bisect.bisect_right(_beginnings, position)
    found = bindings[after - 1] if after else None
    return found if found is not None and position < found.end else None


def _keep(binding: _Binding, value: Context, typ: MypyType, checker: TypeChecker) -> None:
    """Keep the sizes that an assignment gives to variables which get nothing else."""
    statement = binding.statement
    if not isinstance(statement, AssignmentStmt) or statement.rvalue is not value:
        return
    if all(_is_bound_once(name.node, checker) for name in binding.names):
        keep(statement.lvalues, typ, checker)


def only_value(variable: SymbolNode | None, checker: TypeChecker) -> Expression | None:
    """What a variable of the file holds, if one assignment gives it that and nothing else."""
    if not _is_bound_once(variable, checker):
        return None
    for binding in _bindings_of(checker.tree.defs):
        match binding.statement:
            case AssignmentStmt(lvalues=[NameExpr(node=target)], rvalue=value):
                if target is variable:
                    return value
            case _:
                pass
    return None


def _is_bound_once(variable: SymbolNode | None, checker: TypeChecker) -> bool:
    bindings = _bindings_of(checker.tree.defs)
    if not _times_bound:
        _times_bound.update(Counter(name.node for each in bindings for name in each.names))
    is_local = isinstance(variable, Var) and not variable.is_argument
    return is_local and _times_bound[variable] == 1


def _release(binding: _Binding | None, checker: TypeChecker) -> None:
    if binding is None or not checker.options.allow_redefinition:
        return
    for target in binding.names:
        variable = target.node
        if isinstance(variable, Var) and (variable.is_inferred or variable.is_argument):
            typ = variable.type
            released = typ and _released(typ)
            if isinstance(typ, PartialType) and not _is_made_by(target, variable, checker):
                released = None
                # mypy would ask for an annotation of what the variable held before.
                checker.partial_reported.add(variable)
            if released is not typ:
                variable.type = released
                _released_variables.add(variable)


def _is_made_by(target: NameExpr, variable: Var, checker: TypeChecker) -> bool:
    """Whether a variable of which mypy knows half is that since this target: `a, b = [], []`."""
    return any(scope.map.get(variable) is target for scope in checker.partial_types)


def held(expression: Expression, typ: ProperType, checker: TypeChecker) -> ProperType:
    """What the binder knows of a variable that was released; of all else, the type as it is."""
    variable = expression.node if isinstance(expression, NameExpr) else None
    if not isinstance(variable, Var) or variable not in _released_variables:
        return typ
    return get_proper_type(checker.binder.get(expression)) or typ


def _released(typ: MypyType) -> MypyType:
    """The type with every array in it any array."""
    before = list(union_items(typ))
    after = [get_proper_type(opened(item, dtypes=True)) for item in before]
    return typ if after == before else make_simplified_union(after)


def _bindings_of(body: list[Statement]) -> list[_Binding]:
    if not _bindings or _bindings[0][0] is not body:
        every = statements(body, nested=True)
        found = (_binding(each) for each in every if isinstance(each, _BINDING))
        _released_variables.clear()
        _times_bound.clear()
        _bindings[:] = [(body, sorted((b for b in found if b is not None), key=lambda b: b.begin))]
        _beginnings[:] = [binding.begin for binding in _bindings[0][1]]
    return _bindings[0][1]


def _binding(statement: Statement) -> _Binding | None:
    match statement:
        case AssignmentStmt(lvalues=targets, rvalue=last, unanalyzed_type=None):
            pass
        case OperatorAssignmentStmt(lvalue=target, rvalue=last):
            targets = [target]
        case ForStmt(index=target, expr=last):
            targets = [target]
        case WithStmt(target=[*optional], expr=[*_, last]):
            targets = [target for target in optional if target is not None]
        case _:
            return None
    names = [name for target in targets for name in _names(target)]
    end = (last.end_line or last.line, last.end_column or last.column)
    return _Binding((statement.line, statement.column), end, names, statement) if names else None


def _names(target: Expression) -> Iterator[NameExpr]:
    match target:
        case NameExpr():
            yield target
        case TupleExpr(items=items) | ListExpr(items=items):
            for item in items:
                yield from _names(item)
        case StarExpr(expr=inner):
            yield from _names(inner)
        case _:
            pass
