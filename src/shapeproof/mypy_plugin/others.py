"""The plugins behind this one, mypy's own among them.

mypy takes the answer of the first plugin that has one. Ours has one for nearly every call, so it
lets the others speak first and goes on from what they say.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

from mypy.argmap import map_actuals_to_formals
from mypy.nodes import CallExpr, Expression
from mypy.options import Options
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import CallableType, FunctionLike

from .guard import guarded
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Any of mypy's hooks: it takes a context and gives a type or a signature.
Hook: TypeAlias = Callable[[Any], Any]


class Asking(Protocol):
    """A plugin that can stand aside while the others are asked."""

    options: Options
    stands_aside: bool


Lookup: TypeAlias = Callable[[Any, str], Hook | None]


def after_others(
    field: str, prepared: Mapping[str, Hook] = MappingProxyType({})
) -> Callable[[Lookup], Lookup]:
    """Make a look-up of hooks let the other plugins answer first.

    Args:
        field: where the hook's context holds the answer that stands so far.
        prepared: for some functions, what the context becomes that the others get.
    """

    def decorate(lookup: Lookup) -> Lookup:
        @functools.wraps(lookup)
        def find(plugin: Asking, fullname: str) -> Hook | None:
            hook = None if plugin.stands_aside else lookup(plugin, fullname)
            if hook is None:
                return None
            answer = functools.partial(_answer, plugin, lookup.__name__, fullname, hook, field)
            if fullname not in prepared:
                return answer
            prepare = guarded(prepared[fullname], lambda ctx: ctx, plugin.options)
            return lambda ctx: answer(prepare(ctx))

        return find

    return decorate


def _answer(plugin: Asking, lookup: str, fullname: str, hook: Hook, field: str, ctx: Any) -> object:
    other = _next_hook(plugin, lookup, fullname, cast("TypeChecker", ctx.api))
    if other is None:
        return hook(ctx)
    answer = other(ctx)
    ctx = ctx._replace(**{field: answer})
    if isinstance(answer, FunctionLike):
        if not isinstance(answer, CallableType):
            return answer  # overloads: mypy shows us one at a time, and never these
        ctx = ctx._replace(args=arguments_of(answer, ctx))
    return hook(ctx)


def arguments_of(
    signature: CallableType, ctx: FunctionSigContext | MethodSigContext
) -> list[list[Expression]]:
    """The call's arguments, for each parameter of another signature than the declared one."""
    call = ctx.context
    if not isinstance(call, CallExpr):
        return ctx.args
    checker = cast("TypeChecker", ctx.api)
    mapping = map_actuals_to_formals(
        call.arg_kinds,
        call.arg_names,
        signature.arg_kinds,
        signature.arg_names,
        lambda index: argument_type(checker, call.args[index]),
    )
    return [[call.args[index] for index in actuals] for actuals in mapping]


def _next_hook(plugin: Asking, lookup: str, fullname: str, checker: TypeChecker) -> Hook | None:
    """What mypy finds if this plugin has nothing to say."""
    plugin.stands_aside = True
    try:
        return cast("Hook | None", getattr(checker.plugin, lookup)(fullname))
    finally:
        plugin.stands_aside = False
