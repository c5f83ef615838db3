"""The arrays that an operation is applied to, as the program has them."""

from __future__ import annotations

import inspect
from collections.abc import Mapping

from mypy.nodes import CallExpr, ComparisonExpr, Context, Expression, IndexExpr, MemberExpr, OpExpr
from mypy.types import Instance

from shapeproof.shapes import Shape

from .axis_calls import is_shape


def operands_of(
    context: Context, bound: inspect.BoundArguments, written: Mapping[str, object]
) -> dict[str, tuple[Expression, Shape]]:
    """The arrays of which every axis is known, by the parameters of the operation's rule.

    Args:
        context: the call.
        bound: its arguments, as the rule takes them.
        written: its arguments, as the program has them; a type for what a method belongs to.
    """
    found: dict[str, tuple[Expression, Shape]] = {}
    for name, expression in expressions_of(context, written).items():
        shape = bound.arguments[name]
        if is_shape(shape):
            found[name] = expression, shape
    return found


def expressions_of(context: Context, written: Mapping[str, object]) -> dict[str, Expression]:
    """The expressions that the operation's rule takes, that of a method's owner included."""
    expressions = [given for given in written.values() if isinstance(given, Expression)]
    receiver = _receiver(context, expressions)
    given = {
        name: receiver if isinstance(each, Instance) else each for name, each in written.items()
    }
    return {name: each for name, each in given.items() if isinstance(each, Expression)}


def _receiver(context: Context, arguments: list[Expression]) -> Expression | None:
    """The expression that a method or operator is applied to."""
    match context:
        case OpExpr():
            return context.right if context.left in arguments else context.left
        case ComparisonExpr(operands=[left, right]):
            return right if left in arguments else left
        case CallExpr(callee=MemberExpr(expr=expression)) | IndexExpr(base=expression):
            return expression
        case _:
            return None
