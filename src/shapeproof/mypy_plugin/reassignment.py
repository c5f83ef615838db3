"""Attributes without an annotation, which several methods may assign.

mypy takes the first assignment's type for that of the attribute, and looks at the methods in
order. An attribute holds what all assignments have in common, so what a method reads is not
known as long as one is to come that may give it another shape.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from mypy.nodes import (
    AssignmentStmt,
    Expression,
    FuncItem,
    MemberExpr,
    NameExpr,
    OpExpr,
    StarExpr,
    Statement,
    TupleExpr,
    TypeInfo,
    Var,
)
from mypy.plugin import AttributeContext
from mypy.traverser import all_name_and_member_expressions
from mypy.types import NoneType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import ANY_SHAPE, Dim, Shape

from . import integers
from .arrays import as_ndarray, joined, shape_of, union_items
from .containers import is_inferred, variable_of
from .dtypes import kinds_of_scalar
from .encoding import unknown_type, unknown_value
from .opening import opened, reshaped
from .pairs import pairs_of_shapes
from .program import encoder_of
from .scopes import is_int
from .statements import statements
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_ARITHMETIC: Final = frozenset({"+", "-", "*", "/", "**", "//", "%"})


class _Assignment(NamedTuple):
    """Where a class assigns one of its attributes."""

    line: int
    keeps_shape: bool


#: The assignments to attributes in a class, under the list of its statements: the daemon gives a
#: changed class another list.
_of_class: Final[dict[TypeInfo, tuple[list[Statement], dict[str, list[_Assignment]]]]] = {}


def accept(ctx: AttributeContext) -> MypyType:
    """What may be assigned to an attribute; if the user did not annotate it, any array."""
    checker = cast("TypeChecker", ctx.api)
    target = ctx.context
    variable = variable_of(target, checker) if isinstance(target, MemberExpr) else None
    if variable is None or not isinstance(target, MemberExpr) or not is_inferred(variable):
        return ctx.default_attr_type
    value = assigned_value(target, checker)
    actual = None if value is None else argument_type(checker, value)
    if isinstance(get_proper_type(ctx.default_attr_type), NoneType):
        # For a size, or a number that comes out of an array, NumPy's stubs say `Any`.
        is_number = actual is not None and (
            integers.carries_size(actual) or kinds_of_scalar(actual) is not None
        )
        return unknown_value() if is_number else ctx.default_attr_type
    if is_int(ctx.default_attr_type) and value is not None and integers.has_power(value):
        return unknown_value()  # a float is as good there, as typeshed has it
    common = opened(ctx.default_attr_type, dtypes=True)
    if common != ctx.default_attr_type:
        _widen(variable, ctx.default_attr_type, actual, checker)
    return common


def _widen(variable: Var, held: MypyType, added: MypyType | None, checker: TypeChecker) -> None:
    """Give an attribute the type that it has in common with what is assigned to it."""
    if added is None:  # one of several targets
        variable.type = opened(held, dtypes=True)
        checker.binder.version += 1
        return
    widened: dict[Shape, Shape] = {}
    for before, after in pairs_of_shapes(held, added):
        if before not in (after, ANY_SHAPE):
            widened[before] = joined([widened.get(before, before), after])
    encoder = encoder_of(checker)
    encoded = {before: encoder.shape(common) for before, common in widened.items()}
    common = reshaped(held, encoded.get) if widened else held
    array, other = as_ndarray(common), as_ndarray(added)
    if array is not None and other is not None and array.args[1] != other.args[1]:
        common = array.copy_modified(args=[array.args[0], unknown_type()])
    if common is not held:
        variable.type = common
        checker.binder.version += 1


def assigned_value(target: MemberExpr, checker: TypeChecker) -> Expression | None:
    """What an assignment gives to an attribute, alone or as an item of a tuple."""
    function = checker.scope.current_function()
    body = function.body if isinstance(function, FuncItem) else None
    for statement in statements(body.body) if body is not None else ():
        match statement:
            case AssignmentStmt(lvalues=lvalues, rvalue=value) if target in lvalues:
                return value
            case AssignmentStmt(
                lvalues=[TupleExpr(items=targets)], rvalue=TupleExpr(items=values)
            ) if target in targets:
                return _item_for(target, targets, values)
            case _:
                pass
    return None


def _item_for(
    target: MemberExpr, targets: list[Expression], values: list[Expression]
) -> Expression | None:
    """The item of a tuple that a target gets.

    Not if it reads an attribute that an earlier target is: mypy has assigned to that by then.
    """
    place = targets.index(target)
    if len(targets) != len(values) or StarExpr in map(type, (*targets, *values)):
        return None
    _, members = all_name_and_member_expressions(values[place])
    assigned = {each.name for each in targets[:place] if isinstance(each, MemberExpr)}
    return values[place] if assigned.isdisjoint(each.name for each in members) else None


def changes_later(ctx: AttributeContext) -> bool:
    """Whether an attribute that is read may get another shape by what mypy has not seen yet."""
    arrays = (as_ndarray(item) for item in union_items(ctx.default_attr_type))
    shapes = [shape_of(array) for array in arrays if array is not None]
    if all(shape == ANY_SHAPE for shape in shapes):
        return False
    checker = cast("TypeChecker", ctx.api)
    target = ctx.context
    variable = variable_of(target, checker) if isinstance(target, MemberExpr) else None
    if variable is None or not is_inferred(variable) or not isinstance(variable.info, TypeInfo):
        return False
    if variable.info.module_name != checker.tree.fullname:
        return False
    grows = any(shape == () or Dim.of(1) in shape for shape in shapes)
    return any(
        assignment.line >= target.line and (grows or not assignment.keeps_shape)
        for assignment in _assignments(variable.info).get(variable.name, ())
    )


def _assignments(info: TypeInfo) -> dict[str, list[_Assignment]]:
    body = info.defn.defs.body
    if info not in _of_class or _of_class[info][0] is not body:
        found: dict[str, list[_Assignment]] = {}
        for name, assignment in _assignments_in(body):
            found.setdefault(name, []).append(assignment)
        _of_class[info] = (body, found)
    return _of_class[info][1]


def _assignments_in(body: list[Statement]) -> Iterator[tuple[str, _Assignment]]:
    for statement in statements(body, nested=True):
        if isinstance(statement, AssignmentStmt):
            for target in statement.lvalues:
                for member in target.items if isinstance(target, TupleExpr) else (target,):
                    if isinstance(member, MemberExpr) and isinstance(member.expr, NameExpr):
                        keeps = member is target and _keeps_shape(statement.rvalue, member.name)
                        yield member.name, _Assignment(statement.line, keeps)


def _keeps_shape(value: Expression, name: str) -> bool:
    """Whether a value is the attribute itself, changed by arithmetic: `self.w - rate * g`."""
    if isinstance(value, OpExpr) and value.op in _ARITHMETIC:
        return _keeps_shape(value.left, name) or _keeps_shape(value.right, name)
    return isinstance(value, MemberExpr) and value.name == name
