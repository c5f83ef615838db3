"""A mistake of the plugin must not end the user's run."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from mypy.options import Options

from .report import listen, report
from .rewording import Rewording

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

ContextT = TypeVar("ContextT")
ResultT = TypeVar("ResultT")

_ISSUES: Final = "please report it, with the code that it happened on"


def guarded(
    callback: Callable[[ContextT], ResultT],
    default: Callable[[ContextT], ResultT],
    options: Options,
) -> Callable[[ContextT], ResultT]:
    """The callback; if it fails, one error at the place, and mypy's own answer.

    With `--raise-exceptions`, as in our tests, the exception goes through. Every callback sees to
    it that mypy's errors are heard, as the run may begin with any.
    """

    def safe(ctx: ContextT) -> ResultT:
        listen(ctx.api, Rewording)  # type: ignore[attr-defined]  # every context has it
        if options.raise_exceptions:
            return callback(ctx)
        try:
            return callback(ctx)
        except Exception as error:  # whatever it is: mypy would lose the rest of the run
            _tell(ctx, error, options)
            return default(ctx)

    return safe


def _tell(ctx: Any, error: Exception, options: Options) -> None:
    text = f"internal error in the shapeproof plugin ({type(error).__name__}: {error})"
    notes = [_ISSUES]
    if options.show_traceback:
        notes += traceback.format_exc().splitlines()
    checker = ctx.api
    if hasattr(checker, "msg"):
        report(cast("TypeChecker", checker), text, notes, ctx.context)
    else:
        checker.fail("; ".join([text, *notes]), ctx.context)
