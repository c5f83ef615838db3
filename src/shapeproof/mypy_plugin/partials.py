"""`functools.partial`: dims are solved from the arguments at hand, the rest from the later call.

mypy's own plugin works with the function's type; it gets one whose shapes are already done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, cast

from mypy.nodes import CallExpr
from mypy.plugin import FunctionContext, FunctionSigContext, MethodContext
from mypy.types import CallableType, Instance, get_proper_type

from .others import arguments_of
from .unification import unify_signature

#: Where mypy keeps the type of the function that is partially applied.
_APPLIED: Final = "__mypy_partial"


def apply(ctx: FunctionContext) -> FunctionContext:
    """`partial(f, x)`, with what `x` says about the dims of `f`."""
    function = get_proper_type(ctx.arg_types[0][0]) if ctx.arg_types and ctx.arg_types[0] else None
    call = ctx.context
    if not isinstance(function, CallableType) or not isinstance(call, CallExpr):
        return ctx
    given = CallExpr(call.callee, call.args[1:], call.arg_kinds[1:], call.arg_names[1:])
    given.set_line(call)
    solved = _solved(function, given, ctx, is_partial=True)
    return ctx._replace(arg_types=[[solved], *ctx.arg_types[1:]])


def call(ctx: MethodContext) -> MethodContext:
    """A call of what `partial` made."""
    applied = get_proper_type(ctx.type)
    if not isinstance(applied, Instance) or applied.extra_attrs is None:
        return ctx
    function = get_proper_type(applied.extra_attrs.attrs.get(_APPLIED))
    if not isinstance(function, CallableType) or not isinstance(ctx.context, CallExpr):
        return ctx
    solved = _solved(function, ctx.context, ctx, is_partial=False)
    return ctx._replace(type=applied.copy_with_extra_attr(_APPLIED, solved))


def _solved(
    function: CallableType,
    given: CallExpr,
    ctx: FunctionContext | MethodContext,
    *,
    is_partial: bool,
) -> CallableType:
    context = FunctionSigContext([], function, given, ctx.api)
    context = context._replace(args=arguments_of(function, context))
    return unify_signature(context, is_partial=is_partial)


PREPARED: Final[dict[str, Callable[[Any], Any]]] = {
    "functools.partial": cast("Callable[[Any], Any]", apply),
    "functools.partial.__call__": cast("Callable[[Any], Any]", call),
}
