"""What a lambda that has a name gives for what it is called with.

Its parameters have no annotations, so mypy knows nothing of its result: `relu = lambda x: ...`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import ARG_POS, CallExpr, LambdaExpr, NameExpr
from mypy.plugin import FunctionContext
from mypy.types import CallableType, get_proper_type
from mypy.types import Type as MypyType

from .arrays import as_ndarray
from .encoding import unknown_value
from .rebinding import only_value

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Those that are being called: one that calls itself has a result of its own.
_called: Final[list[LambdaExpr]] = []


def result_of_lambda(ctx: FunctionContext) -> MypyType | None:
    """The type of the result for just these arguments; None for the call of anything else."""
    checker = cast("TypeChecker", ctx.api)
    called = _lambda_of(ctx.context, checker)
    given = [types[0] for types in ctx.arg_types if len(types) == 1]
    if called is None or called in _called or len(given) != len(called.arguments):
        return None
    if not any(as_ndarray(typ) is not None for typ in given):
        return None
    wanted = CallableType(
        given,
        [ARG_POS] * len(given),
        [None] * len(given),
        unknown_value(),
        checker.named_type("builtins.function"),
    )
    _called.append(called)
    try:
        with checker.msg.filter_errors():
            typ = get_proper_type(checker.expr_checker.accept(called, wanted))
    finally:
        _called.pop()
    return typ.ret_type if isinstance(typ, CallableType) else None


def _lambda_of(call: object, checker: TypeChecker) -> LambdaExpr | None:
    """The lambda that a call by position calls, if its name stands for nothing else."""
    if not isinstance(call, CallExpr) or not isinstance(call.callee, NameExpr):
        return None
    value = only_value(call.callee.node, checker)
    if not isinstance(value, LambdaExpr) or any(kind != ARG_POS for kind in call.arg_kinds):
        return None
    return value if all(kind == ARG_POS for kind in value.arg_kinds) else None
