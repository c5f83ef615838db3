"""What was found for a call, of which mypy asks once for each overload of the function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from mypy.nodes import Context
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import CallableType, ProperType

from shapeproof.shapes import ANY_SHAPE

from .rules import Application

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


class Attempt(NamedTuple):
    """One call of an operation.

    Attributes:
        context: the call.
        name: of the function or method.
        receiver: the type of the object that it is a method of.
        owner: that of the array among the arguments of the operation, with what is known here.
        binder: mypy's.
        version: of what the binder knew at the call.
        first: the overload that mypy asked about first.
        application: of the operation's rule.
        shape: what that gave.
        decides: whether the rule says more than NumPy's stubs.
        taken_over: whether mypy need not look at NumPy's overloads, which have nothing to add.
    """

    context: Context
    name: str
    receiver: ProperType | None
    owner: ProperType | None
    binder: object
    version: int
    first: CallableType
    application: Application
    shape: Any
    decides: bool
    taken_over: bool

    def is_first(self, overload: CallableType) -> bool:
        """Whether it is the overload that mypy asked about first, at this or another time."""
        if overload is self.first:
            return True
        definition = overload.definition
        if definition is not None:
            return definition is self.first.definition
        # mypy's cache drops the definitions of `max = amax`; a method it binds anew each time.
        return self.receiver is not None or overload == self.first


def _decides(name: str, application: Application, shape: Any) -> bool:
    """Whether the rule says more than NumPy's stubs.

    Of unknown rank, the result may be an array or a number: the stubs know which they can tell
    apart.
    """
    return application.failed or shape not in (None, ANY_SHAPE) or name == "__setitem__"


_last: Final[list[Attempt]] = []


def remember(
    ctx: FunctionSigContext | MethodSigContext,
    name: str,
    owner: ProperType | None,
    application: Application,
    shape: Any,
    *,
    taken_over: bool,
) -> Attempt:
    """Keep what was found for a call until the next."""
    binder = cast("TypeChecker", ctx.api).binder
    attempt = Attempt(
        context=ctx.context,
        name=name,
        receiver=ctx.type if isinstance(ctx, MethodSigContext) else None,
        owner=owner,
        binder=binder,
        version=binder.version,
        first=ctx.default_signature,
        application=application,
        shape=shape,
        decides=_decides(name, application, shape),
        taken_over=taken_over,
    )
    _last[:] = [attempt]
    return attempt


def of_same_call(ctx: FunctionSigContext | MethodSigContext, name: str) -> Attempt | None:
    """What was found for the first overload of a call, if this is another one of the same.

    As in mypy's own cache of expressions, nothing can have changed while the binder has not.
    """
    if not _last:
        return None
    attempt = _last[0]
    if attempt.context is not ctx.context or attempt.name != name:
        return None
    checker = cast("TypeChecker", ctx.api)
    binder = checker.binder
    if binder is not attempt.binder or binder.version != attempt.version:
        return None
    receiver = ctx.type if isinstance(ctx, MethodSigContext) else None
    if receiver is not attempt.receiver or checker.expr_checker.in_lambda_expr:
        return None
    return None if attempt.is_first(ctx.default_signature) else attempt
