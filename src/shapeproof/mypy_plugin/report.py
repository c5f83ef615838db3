"""What the plugin says, and how: the only place that touches a private name of mypy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from mypy.errorcodes import ErrorCode
from mypy.errors import ErrorInfo, Errors, ErrorWatcher
from mypy.nodes import Context, FuncItem, MypyFile

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

SHAPE_MISMATCH: Final = ErrorCode(
    "shape-mismatch", "The shapes of arrays do not fit together", "Shapes"
)
SHAPE_CLASS: Final = ErrorCode(
    "shape-class", "A shape does not fit the dims of the class that the object has", "Shapes"
)
SHAPE_BROADCAST: Final = ErrorCode(
    "shape-broadcast", "Both operands grow where equal shapes may be meant", "Shapes"
)
SHAPE_SYNTAX: Final = ErrorCode("shape-syntax", "A shape that jaxtyping refuses", "Shapes")
SHAPE_UNKNOWN: Final = ErrorCode(
    "shape-unknown", "The shape of an array gets lost here", "Shapes", default_enabled=False
)

#: Is shown each message that mypy is about to record, and says whether mypy is to forget it.
Listener: TypeAlias = Callable[[str, ErrorInfo], bool]
#: The watcher of the listener to the present run; mypy drops its watchers between two runs.
_listening: Final[dict[str, ErrorWatcher]] = {}
#: The function of the last mistake that the plugin reported in a function.
_mistaken: Final[list[FuncItem]] = []
#: What is not said, as the plugin itself tries something.
_withheld: Final[list[list[str]]] = []
#: What gave mypy's last question to the plugin, so that a listener can ask back.
_asking: Final[dict[str, Any]] = {}


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

    What was found in the first round of a loop is not said once more of the shapes of the second.
    """
    if _withheld:
        _withheld[-1].append(headline)
        return
    function = checker.scope.current_function()
    if isinstance(function, FuncItem):
        _mistaken[:] = [function]
    if _is_reported(checker.msg.errors, context, code):
        return
    with _unwatched(checker.msg.errors):
        checker.msg.fail(headline, context, code=code)
        for note in notes:
            checker.msg.note(note, context, code=code)


def _is_reported(errors: Errors, context: Context, code: ErrorCode) -> bool:
    """Whether there is an error of this kind about the same expression."""
    place = (context.line, context.column, context.end_line, context.end_column)
    return any(
        info.code is code
        and info.severity == "error"
        and (info.line, info.column, info.end_line, info.end_column) == place
        for info in errors.error_info_map.get(errors.file, ())
    )


@contextmanager
def withheld() -> Iterator[list[str]]:
    """Say nothing for a while, and list what would have been said."""
    _withheld.append([])
    try:
        yield _withheld[-1]
    finally:
        _withheld.pop()


def has_failed(checker: TypeChecker) -> bool:
    """Whether mypy is trying something out, such as an overload, that does not fit anyway."""
    watchers = checker.msg.errors._watchers
    if not watchers or watchers[-1] is _listening.get("watcher"):
        return False
    return watchers[-1].has_new_errors()


def is_mistaken(checker: TypeChecker) -> bool:
    """Whether the function that is being checked has had a mistake reported."""
    return checker.scope.current_function() in _mistaken


def is_enabled(checker: TypeChecker, code: ErrorCode) -> bool:
    """Whether the module that is checked has this code switched on."""
    return checker.msg.errors.is_error_code_enabled(code)


def listen(api: Any, listener: Callable[[Errors], Listener]) -> bool:
    """Have a listener hear all messages that get past mypy's own watchers.

    Args:
        api: what mypy gives a hook: a checker, a semantic analyzer, or an analyzer of types.
        listener: makes one, if this run has none yet.

    Returns:
        Whether there is something to hear: of a type that stands where a value does, as in
        `return Float[np.ndarray, "n"]` for a `TypeForm`, mypy reports nothing and has no scopes.
    """
    if _asking.get("api") is not api:
        owner = api if hasattr(api, "errors") else api.api
        if not hasattr(owner, "errors"):
            return False
        _asking.update(api=api, modules=owner.modules, errors=owner.errors)
    errors: Errors = _asking["errors"]
    watchers = errors._watchers
    if not watchers or watchers[0] is not _listening.get("watcher"):
        _listening["watcher"] = ErrorWatcher(errors, filter_errors=listener(errors))
        # Below all others: what they filter out is no message.
        watchers.insert(0, _listening["watcher"])
    return True


def replace(
    errors: Errors,
    info: ErrorInfo,
    headline: str,
    notes: Sequence[str],
    code: ErrorCode | None = SHAPE_MISMATCH,
) -> None:
    """One error line and notes at the place of a message that mypy is to forget."""
    with _unwatched(errors):
        for severity, text in (("error", headline), *(("note", note) for note in notes)):
            errors.report(
                info.line,
                info.column,
                text,
                code,
                severity=severity,
                origin_span=info.origin_span,
                end_line=info.end_line,
                end_column=info.end_column,
            )


def checker_of(module: str | None) -> TypeChecker | None:
    """The checker of a module, if it is that which mypy is checking."""
    api = _asking.get("api")
    tree = getattr(api, "tree", None)
    return cast("TypeChecker", api) if tree is not None and tree.fullname == module else None


def modules() -> dict[str, MypyFile]:
    """All modules of the program, as far as mypy has read them."""
    found: dict[str, MypyFile] = _asking.get("modules", {})
    return found


def present_checker() -> TypeChecker | None:
    """The checker that gave mypy's last question to the plugin."""
    api = _asking.get("api")
    return cast("TypeChecker", api) if hasattr(api, "binder") else None


def lines_of(errors: Errors) -> list[str]:
    """The file that mypy is looking at."""
    read = errors.read_source
    return (read(errors.file) if read is not None else None) or []


@contextmanager
def _unwatched(errors: Errors) -> Iterator[None]:
    watchers = errors._watchers
    errors._watchers = []
    try:
        yield
    finally:
        errors._watchers = watchers
