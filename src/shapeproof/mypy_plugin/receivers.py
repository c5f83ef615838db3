"""The array that a method or operator is applied to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import (
    CallExpr,
    Context,
    Expression,
    IndexExpr,
    MemberExpr,
    OperatorAssignmentStmt,
    OpExpr,
    TempNode,
)
from mypy.operators import reverse_op_methods
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import Instance, ProperType, UnionType, get_proper_type

from shapeproof.shapes import ANY_SHAPE, Shape

from .arrays import as_ndarray, is_after_error, joined, shape_of, union_items, with_shape
from .narrowing import refined
from .program import encoder_of
from .rebinding import held

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: How many shapes of one variable are followed through a loop before they are taken together.
_FOLLOWED: Final = 2
_REFLECTED: Final = frozenset(reverse_op_methods.values())


def followed(ctx: MethodSigContext, receiver: ProperType, method: str) -> ProperType:
    """The receiver, with what is known of its shape; of several shapes what they have in common.

    mypy asks for each member of a union. Inside a loop the members are the shapes of successive
    rounds, and each must fit, but a shape that grows with each round would never come to an end.
    """
    checker = cast("TypeChecker", ctx.api)
    expression = _receiver(ctx.context, method)
    if expression is None:
        return receiver
    receiver = refined(expression, receiver, checker)
    array = as_ndarray(receiver)
    arrays = [] if array is None else _arrays(expression, checker)
    after_error = [a for a in arrays if is_after_error(a)]
    if after_error:
        return after_error[0]
    shapes = list(dict.fromkeys(map(shape_of, arrays)))
    if array is not None and ANY_SHAPE in shapes:
        # A comparison of `x.ndim` may have left only the one that is not known.
        return with_shape(array, encoder_of(checker).shape(ANY_SHAPE))
    if array is None or len(shapes) <= 1 or _is_followed(shapes, checker):
        return receiver
    return with_shape(array, encoder_of(checker).shape(joined(shapes)))


def may_be_array(ctx: MethodSigContext, method: str) -> bool:
    """Whether what has no axes here may have some in another round of a loop."""
    checker = cast("TypeChecker", ctx.api)
    expression = _receiver(ctx.context, method)
    arrays = [] if expression is None else _arrays(expression, checker)
    return len({shape_of(array) for array in arrays}) > 1 and bool(checker.binder.break_frames)


def _is_followed(shapes: Sequence[Shape], checker: TypeChecker) -> bool:
    return bool(checker.binder.break_frames) and len(shapes) <= _FOLLOWED


def _arrays(expression: Expression, checker: TypeChecker) -> list[Instance]:
    """The types of a variable that has several, or one of which nothing is known."""
    if not checker.has_type(expression):
        return []
    whole = held(expression, get_proper_type(checker.lookup_type(expression)), checker)
    whole = refined(expression, whole, checker)
    arrays = [array for array in map(as_ndarray, union_items(whole)) if array is not None]
    is_known = len(arrays) == 1 and shape_of(arrays[0]) != ANY_SHAPE
    return [] if is_known and not isinstance(whole, UnionType) else arrays


def given_to(ctx: FunctionSigContext | MethodSigContext, method: str) -> list[Expression]:
    """The arguments of an operator, as the program has them.

    Where the other operand is a union, mypy asks for each member: it may be an array or a number.
    """
    given = [expression for formal in ctx.args for expression in formal]
    operator = ctx.context
    if isinstance(operator, OpExpr) and any(isinstance(each, TempNode) for each in given):
        return [operator.left if method in _REFLECTED else operator.right]
    return given


def _receiver(context: Context, method: str) -> Expression | None:
    """The expression that a method or operator is applied to."""
    match context:
        case CallExpr(callee=MemberExpr(expr=expression)) | IndexExpr(base=expression):
            return expression
        case OpExpr():
            return context.right if method in _REFLECTED else context.left
        case OperatorAssignmentStmt():
            return context.lvalue
        case _:
            return None
