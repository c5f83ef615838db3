"""Dims of a class that its objects are not made with.

    class Model:
        w: Float[np.ndarray, "inputs outputs"]

        def __init__(self) -> None:
            self.w = np.zeros((784, 10))

Nobody who makes a `Model` says what `inputs` is, so it may be 784, or the name of another size. It
is not `outputs`. A method that has `inputs` in its own signature speaks of the class's sizes: what
it gives another name is another size. One that makes the fields anew decides their sizes.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mypy.nodes import (
    AssignmentStmt,
    FuncDef,
    MemberExpr,
    NameExpr,
    SymbolTableNode,
    TupleExpr,
    TypeInfo,
)
from mypy.types import CallableType, get_proper_type

from shapeproof.shapes import Dim, Name

from .assumptions import Assumptions
from .encoding import is_dim
from .scopes import names_in
from .statements import statements

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def any_size(checker: TypeChecker) -> Assumptions:
    """The dims of the class being checked that its constructor takes nothing of, as plain ints."""
    info = checker.scope.current_class()
    constructor = None if info is None else info.get("__init__")
    if info is None or constructor is None or constructor.plugin_generated:
        return {}
    function = constructor.node
    if not isinstance(function, FuncDef) or function.info.fullname == "builtins.object":
        return {}
    typ = get_proper_type(function.type)
    if not isinstance(typ, CallableType):
        return {}
    taken = {name.text for argument in typ.arg_types[1:] for name in names_in(argument)}
    own = {
        name for variable in info.defn.type_vars if is_dim(variable) for name in names_in(variable)
    }
    free = {name for name in own if name.text not in taken}
    method = _method(checker)
    apart = method is not None and _speaks_of(free, method) and not _assigns(free, method)
    return {name: Dim.of(name._replace(is_int=True, is_apart=apart)) for name in free}


def _method(checker: TypeChecker) -> FuncDef | None:
    """The method that is being checked, whatever functions are nested in it."""
    scopes = checker.scope.stack
    for outer, inner in pairwise(scopes):
        if isinstance(outer, TypeInfo) and isinstance(inner, FuncDef):
            return inner
    return None


def _speaks_of(names: set[Name], method: FuncDef) -> bool:
    """Whether the signature of a method, but for `self`, mentions one of the names."""
    typ = get_proper_type(method.type)
    if not isinstance(typ, CallableType):
        return False
    mentioned = (*typ.arg_types[1:], typ.ret_type)
    return any(name in names for each in mentioned for name in names_in(each))


def _assigns(names: set[Name], method: FuncDef) -> bool:
    """Whether a method gives attributes of `self` a value whose type mentions one of the names."""
    own = method.arguments[0].variable if method.arguments else None
    assigned = (
        target.name
        for statement in statements(method.body.body)
        if isinstance(statement, AssignmentStmt)
        for lvalue in statement.lvalues
        for target in (lvalue.items if isinstance(lvalue, TupleExpr) else (lvalue,))
        if isinstance(target, MemberExpr)
        and isinstance(target.expr, NameExpr)
        and target.expr.node is own
    )
    return any(_may_mention(names, method.info.get(name)) for name in assigned)


def _may_mention(names: set[Name], attribute: SymbolTableNode | None) -> bool:
    typ = None if attribute is None else attribute.type
    return typ is None or not names.isdisjoint(names_in(typ))
