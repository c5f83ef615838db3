"""The plugins behind this one, mypy's own among them.

mypy takes the answer of the first plugin that has one. Ours has one for nearly every call, so it
lets the others speak first and goes on from what they say.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar, cast

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


class Finding(Protocol):
    """What finds a plugin's hooks."""

    @property
    def plugin(self) -> Asking:
        """The plugin whose hooks it finds."""
        ...


FindingT = TypeVar("FindingT", bound=Finding)


def after_others(
    lookup: str, field: str, prepared: Mapping[str, Hook] = MappingProxyType({})
) -> Callable[[Callable[[FindingT, str], Hook | None]], Callable[[FindingT, str], Hook | None]]:
    """Make the hooks that are found let the other plugins answer first.

    Args:
        lookup: the method that mypy calls for such a hook.
        field: where the hook's context holds the answer that stands so far.
        prepared: for some functions, what the context becomes that the others get.
    """

    def decorate(
        find: Callable[[FindingT, str], Hook | None],
    ) -> Callable[[FindingT, str], Hook | None]:
        @functools.wraps(find)
        def find_answer(finding: FindingT, fullname: str) -> Hook | None:
            hook = find(finding, fullname)
            if hook is None:
                return None
            plugin = finding.plugin
            answer = _Answer(hook, plugin, lookup, fullname, field)
            if fullname not in prepared:
                return answer
            prepare = guarded(prepared[fullname], lambda ctx: ctx, plugin.options)
            return lambda ctx: answer(prepare(ctx))

        return find_answer

    return decorate


class _Answer:
    """A hook that lets the other plugins answer first.

    Each function of a program has its own: a small object, of which Python's collector of garbage
    sees only one.
    """

    __slots__ = ("_asked", "_field", "_fullname", "_hook", "_lookup", "_other", "_plugin")

    def __init__(self, hook: Hook, plugin: Asking, lookup: str, fullname: str, field: str) -> None:
        self._hook = hook
        self._plugin = plugin
        self._lookup = lookup
        self._fullname = fullname
        self._field = field
        self._asked = False
        self._other: Hook | None = None

    def __call__(self, ctx: Any) -> object:
        if not self._asked:
            self._other = self._next_hook(ctx.api)
            self._asked = True  # the same in the whole of a run
        if self._other is None:
            return self._hook(ctx)
        answer = self._other(ctx)
        ctx = ctx._replace(**{self._field: answer})
        if isinstance(answer, FunctionLike):
            if not isinstance(answer, CallableType):
                return answer  # overloads: mypy shows us one at a time, and never these
            ctx = ctx._replace(args=arguments_of(answer, ctx))
        return self._hook(ctx)

    def _next_hook(self, checker: TypeChecker) -> Hook | None:
        """What mypy finds if this plugin has nothing to say."""
        self._plugin.stands_aside = True
        try:
            return cast("Hook | None", getattr(checker.plugin, self._lookup)(self._fullname))
        finally:
            self._plugin.stands_aside = False


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
