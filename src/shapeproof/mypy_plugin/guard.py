"""A mistake of the plugin must not end the user's run."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from mypy.errors import ErrorInfo, Errors
from mypy.options import Options

from .report import Listener, listen, replace, report
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
    return _Guarded(callback, default, options)


class _Guarded(Generic[ContextT, ResultT]):
    __slots__ = ("_callback", "_default", "_options")

    def __init__(
        self,
        callback: Callable[[ContextT], ResultT],
        default: Callable[[ContextT], ResultT],
        options: Options,
    ) -> None:
        self._callback = callback
        self._default = default
        self._options = options

    def __call__(self, ctx: ContextT) -> ResultT:
        if not listen(ctx.api, self._hearing):  # type: ignore[attr-defined]  # every context has it
            return self._default(ctx)
        if self._options.raise_exceptions:
            return self._callback(ctx)
        try:
            return self._callback(ctx)
        except Exception as error:  # whatever it is: mypy would lose the rest of the run
            _tell(ctx, error, self._options)
            return self._default(ctx)

    def _hearing(self, errors: Errors) -> Listener:
        return _safe_rewording(errors, self._options)


def _safe_rewording(errors: Errors, options: Options) -> Listener:
    rewording = Rewording(errors)

    def hear(file: str, info: ErrorInfo) -> bool:
        if options.raise_exceptions:
            return rewording(file, info)
        try:
            return rewording(file, info)
        except Exception as error:  # mypy's message stays as it is
            replace(errors, info, *_sentences(error, options))
            return False

    return hear


def _sentences(error: Exception, options: Options) -> tuple[str, list[str]]:
    """What to say of a mistake of the plugin, and the notes."""
    text = f"internal error in the shapeproof plugin ({type(error).__name__}: {error})"
    notes = [_ISSUES]
    if options.show_traceback:
        notes += traceback.format_exc().splitlines()
    return text, notes


def _tell(ctx: Any, error: Exception, options: Options) -> None:
    text, notes = _sentences(error, options)
    checker = ctx.api
    if hasattr(checker, "msg"):
        report(cast("TypeChecker", checker), text, notes, ctx.context)
    else:
        checker.fail("; ".join([text, *notes]), ctx.context)
