"""What the plugin says, and how: the only place that touches a private name of mypy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from mypy.errorcodes import ErrorCode
from mypy.nodes import Context

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

SHAPE_MISMATCH: Final = ErrorCode(
    "shape-mismatch", "The shapes of arrays do not fit together", "Shapes"
)
SHAPE_CLASS: Final = ErrorCode(
    "shape-class", "A shape does not fit the dims of the class that the object has", "Shapes"
)
SHAPE_SYNTAX: Final = ErrorCode("shape-syntax", "A shape that jaxtyping refuses", "Shapes")


def report(
    checker: TypeChecker,
    headline: str,
    notes: Sequence[str],
    context: Context,
    code: ErrorCode = SHAPE_MISMATCH,
) -> None:
    """One error line, then notes.

    mypy tries each overload, and the reflected operator, and takes any error inside an attempt as
    "this one does not fit". Our rules hold for all attempts alike, so the error goes past the
    watchers that listen for that.
    """
    with _unwatched(checker):
        checker.msg.fail(headline, context, code=code)
        for note in notes:
            checker.msg.note(note, context, code=code)


@contextmanager
def _unwatched(checker: TypeChecker) -> Iterator[None]:
    errors = checker.msg.errors
    watchers = errors._watchers
    errors._watchers = []
    try:
        yield
    finally:
        errors._watchers = watchers
