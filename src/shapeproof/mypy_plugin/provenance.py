"""Where an axis of size 1 comes from: written in this function, or brought in by an annotation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mypy.nodes import (
    AssignmentStmt,
    Block,
    CallExpr,
    ComparisonExpr,
    ConditionalExpr,
    Expression,
    ForStmt,
    FuncItem,
    IfStmt,
    MatchStmt,
    MemberExpr,
    NameExpr,
    OpExpr,
    RefExpr,
    Statement,
    TryStmt,
    UnaryExpr,
    Var,
    WhileStmt,
    WithStmt,
)
from mypy.types import Instance, get_proper_type

from .arrays import as_ndarray

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Methods and attributes of an array that leave its axes as they are, or only reorder them.
_KEEPING = frozenset({"astype", "copy", "clip", "round", "conj", "T", "mT", "real", "imag"})


class Provenance:
    """Looks for the origin of an expression's axes in the function that is being checked."""

    def __init__(self, checker: TypeChecker) -> None:
        self.checker = checker
        self._seen: set[Var] = set()

    def is_annotated(self, expression: Expression) -> bool:
        """Whether all axes come from annotations: of parameters, fields, other functions' results.

        Whatever else the program may say counts as written on purpose: an index with `None`,
        `keepdims`, `reshape`, a slice; so does what is not understood.
        """
        match expression:
            case NameExpr(node=Var() as variable):
                return self._is_annotated_variable(variable)
            case OpExpr(left=left, right=right):
                return self.is_annotated(left) and self.is_annotated(right)
            case ComparisonExpr(operands=operands):
                return all(map(self.is_annotated, operands))
            case ConditionalExpr(if_expr=one, else_expr=other):
                return self.is_annotated(one) and self.is_annotated(other)
            case UnaryExpr(expr=operand):
                return self.is_annotated(operand)
            case MemberExpr():
                return self._is_annotated_attribute(expression)
            case CallExpr():
                return self._is_annotated_result(expression)
            case _:
                return self._is_number(expression)

    def _is_number(self, expression: Expression) -> bool:
        if not self.checker.has_type(expression):
            return False
        typ = get_proper_type(self.checker.lookup_type(expression))
        return isinstance(typ, Instance) and typ.type.module_name == "builtins"

    def _is_annotated_variable(self, variable: Var) -> bool:
        if variable in self._seen:
            return True  # x = x + 1: the other assignments decide
        self._seen.add(variable)
        function = self.checker.scope.current_function()
        if not isinstance(function, FuncItem):
            return False
        values = list(_assigned(function.body, variable))
        is_parameter = any(argument.variable is variable for argument in function.arguments)
        known = [value for value in values if value is not None]
        return (is_parameter or bool(values)) and (
            len(known) == len(values) and all(map(self.is_annotated, known))
        )

    def _is_annotated_attribute(self, member: MemberExpr) -> bool:
        if not self.checker.has_type(member.expr):
            return False
        owner = get_proper_type(self.checker.lookup_type(member.expr))
        if as_ndarray(owner) is not None:
            return member.name in _KEEPING and self.is_annotated(member.expr)
        symbol = owner.type.get(member.name) if isinstance(owner, Instance) else None
        return symbol is not None and not (isinstance(symbol.node, Var) and symbol.node.is_inferred)

    def _is_annotated_result(self, call: CallExpr) -> bool:
        if not all(map(self.is_annotated, _arrays(call, self.checker))):
            return False
        callee = call.callee
        if isinstance(callee, MemberExpr) and _is_array(callee.expr, self.checker):
            return callee.name in _KEEPING and self.is_annotated(callee.expr)
        fullname = callee.fullname if isinstance(callee, RefExpr) else ""
        return not fullname.startswith("numpy.") or _is_elementwise(fullname)


def _is_elementwise(fullname: str) -> bool:
    from shapeproof.ops.registry import operation
    from shapeproof.ops.ufunc import BinaryUfunc, UnaryUfunc

    found = operation(fullname)
    return found is not None and issubclass(found, UnaryUfunc | BinaryUfunc)


def _arrays(call: CallExpr, checker: TypeChecker) -> Iterator[Expression]:
    return (argument for argument in call.args if _is_array(argument, checker))


def _is_array(expression: Expression, checker: TypeChecker) -> bool:
    return checker.has_type(expression) and as_ndarray(checker.lookup_type(expression)) is not None


def _assigned(block: Block | None, variable: Var) -> Iterator[Expression | None]:
    """What is assigned to a variable; None for what is no single expression."""
    for statement in block.body if block is not None else ():
        if isinstance(statement, AssignmentStmt):
            for target in statement.lvalues:
                if isinstance(target, NameExpr) and target.node is variable:
                    yield statement.rvalue
                elif _mentions(target, variable):
                    yield None
        elif any(_mentions(target, variable) for target in _targets(statement)):
            yield None
        for inner in _blocks(statement):
            yield from _assigned(inner, variable)


def _targets(statement: Statement) -> list[Expression]:
    """What a loop or a `with` binds."""
    if isinstance(statement, ForStmt):
        return [statement.index]
    if isinstance(statement, WithStmt):
        return [target for target in statement.target if target is not None]
    return []


def _mentions(target: Expression, variable: Var) -> bool:
    """Whether a target of several names contains a variable."""
    if isinstance(target, NameExpr):
        return target.node is variable
    items: list[Expression] = getattr(target, "items", [])
    return any(_mentions(item, variable) for item in items)


def _blocks(statement: Statement) -> Iterator[Block | None]:
    """The blocks inside a statement of the same function."""
    match statement:
        case IfStmt():
            yield from (*statement.body, statement.else_body)
        case ForStmt() | WhileStmt():
            yield from (statement.body, statement.else_body)
        case TryStmt():
            yield from (statement.body, *statement.handlers)
            yield from (statement.else_body, statement.finally_body)
        case WithStmt():
            yield statement.body
        case MatchStmt():
            yield from statement.bodies
        case Block():
            yield statement
        case _:
            pass
