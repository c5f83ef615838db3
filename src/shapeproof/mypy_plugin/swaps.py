"""Assignments such as `a, b = b, a`, whose right side mypy is to read before it assigns anything.

Of a tuple that is written out it assigns one item after the other, so the second `a` would be what
`b` was. It has no hook for that. Where an item names what an earlier one is assigned to, the tuple
is therefore put where mypy takes it as one value: into `((b, a),)[0]`.
"""

from __future__ import annotations

import builtins

from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    Expression,
    IndexExpr,
    IntExpr,
    MemberExpr,
    NameExpr,
    OpExpr,
    Statement,
    TupleExpr,
    UnaryExpr,
)

from .statements import statements


def take_as_one_value(body: list[Statement]) -> None:
    """Do so in all of a module."""
    for statement in statements(body, nested=True):
        match statement:
            case AssignmentStmt(lvalues=[TupleExpr(items=targets)], rvalue=TupleExpr() as values):
                if _reads_what_was_assigned(targets, values.items):
                    statement.rvalue = _as_one_value(values)
            case _:
                pass


def _reads_what_was_assigned(targets: list[Expression], values: list[Expression]) -> bool:
    if len(targets) != len(values):
        return False
    assigned: set[str] = set()
    for target, value in zip(targets, values, strict=True):
        if assigned and _mentions(value, assigned):
            return True
        # What is called like a builtin may be that until now: `map, python_map = my_map, map`.
        if isinstance(target, NameExpr) and not hasattr(builtins, target.name):
            assigned.add(target.name)
    return False


def _mentions(value: Expression, names: set[str]) -> bool:
    match value:
        case NameExpr(name=name):
            return name in names
        case MemberExpr(expr=inner) | UnaryExpr(expr=inner):
            return _mentions(inner, names)
        case IndexExpr(base=left, index=right) | OpExpr(left=left, right=right):
            return _mentions(left, names) or _mentions(right, names)
        case CallExpr(callee=callee, args=arguments):
            return any(_mentions(each, names) for each in (callee, *arguments))
        case _:
            return False


def _as_one_value(values: TupleExpr) -> IndexExpr:
    outer, first = TupleExpr([values]), IntExpr(0)
    value = IndexExpr(outer, first)
    for node in (outer, first, value):
        node.set_line(values)
    return value
