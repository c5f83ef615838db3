"""Arrays that a constructor takes and stores in attributes without an annotation.

After `def __init__(self, w: Float[np.ndarray, "i o"]): self.w = w` the class has the dims `i` and
`o`, as it has with the field `w: Float[np.ndarray, "i o"]`. But a name that another method gives to
the first of several axes is that of a batch of its own: a model that keeps `x: "n d"` predicts on
`x: "n d"` with another `n`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    ConditionalExpr,
    Decorator,
    Expression,
    FuncDef,
    MemberExpr,
    NameExpr,
    OpExpr,
    Statement,
    TupleExpr,
    UnaryExpr,
)
from mypy.types import CallableType
from mypy.types import Type as MypyType

from .statements import statements

_CONSTRUCTOR: Final = "__init__"
#: Functions and methods that give an array with the axes of what they are called with or on.
_COPIES: Final = frozenset({"array", "asarray", "ascontiguousarray", "copy", "astype", "transpose"})
#: Functions that make an array like another.
_LIKE: Final = frozenset({"zeros_like", "ones_like", "empty_like", "full_like"})


def stored_annotations(body: Sequence[Statement]) -> list[MypyType]:
    """The annotations of the constructor's parameters that become attributes."""
    found: list[MypyType] = []
    for function in _methods(body):
        if function.name == _CONSTRUCTOR:
            parameters = dict(_parameters(function))
            stored = [name for name in _stored(function) if name in parameters]
            found += [parameters[name] for name in dict.fromkeys(stored)]
    return found


def annotations_of_other_methods(body: Sequence[Statement]) -> list[MypyType]:
    """The annotations of the parameters of all methods but the constructor."""
    return [
        annotation
        for function in _methods(body)
        if function.name != _CONSTRUCTOR
        for _, annotation in _parameters(function)
    ]


def _methods(body: Sequence[Statement]) -> Iterator[FuncDef]:
    for statement in body:
        function = statement.func if isinstance(statement, Decorator) else statement
        if isinstance(function, FuncDef):
            yield function


def _parameters(function: FuncDef) -> Iterator[tuple[str, MypyType]]:
    signature = function.unanalyzed_type
    if isinstance(signature, CallableType):
        yield from zip(function.arg_names[1:], signature.arg_types[1:], strict=True)


def _stored(function: FuncDef) -> Iterator[str]:
    """The names whose values are assigned to attributes that have no annotation."""
    for statement in statements(function.body.body):
        if isinstance(statement, AssignmentStmt) and statement.unanalyzed_type is None:
            for target in statement.lvalues:
                for attribute, value in _pairs(target, statement.rvalue):
                    if isinstance(attribute, MemberExpr):
                        yield from _copied(value)


def _pairs(target: Expression, value: Expression) -> Iterator[tuple[Expression, Expression]]:
    """`self.w, self.b = w, b` is two assignments."""
    if isinstance(target, TupleExpr) and isinstance(value, TupleExpr):
        yield from zip(target.items, value.items, strict=False)
    else:
        yield target, value


def _copied(value: Expression) -> Iterator[str]:
    """The variables whose array the value may be, or one made of it with the same axes."""
    match value:
        case NameExpr():
            yield value.name
        case (
            ConditionalExpr(if_expr=first, else_expr=second)
            | OpExpr(op="or" | "+" | "-" | "*" | "/", left=first, right=second)
        ):
            yield from _copied(first)
            yield from _copied(second)
        case CallExpr(callee=MemberExpr(name=name, expr=owner), args=args) if (
            name in _COPIES | _LIKE
        ):
            yield from _copied(owner)
            if args:
                yield from _copied(args[0])
        case MemberExpr(name="T", expr=owner) | UnaryExpr(op="-", expr=owner):
            yield from _copied(owner)
        case _:
            return
