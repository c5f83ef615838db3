"""Arguments that were evaluated ahead of a call, which mypy need not evaluate once more.

Without this, each level of `f(g(h(x)))` would evaluate the one below twice.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Final

from mypy.nodes import CallExpr, Context, Expression, IndexExpr, MemberExpr, OpExpr, UnaryExpr
from mypy.types import ProperType

from .arrays import as_ndarray

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Expressions that take long to evaluate, and are the same whatever type is asked of them.
_LONG: Final = (OpExpr, CallExpr, IndexExpr, MemberExpr, UnaryExpr)
#: The calls whose arguments are being evaluated, the innermost last.
_open: Final[list[Ahead]] = []
#: The arguments that mypy need not evaluate, of calls that it has not finished.
_spared: Final[dict[Context, dict[Expression, ProperType]]] = {}


class Ahead:
    """While it is entered, what is evaluated are arguments of one call."""

    __slots__ = ("_arrays", "_call", "_checker", "_version")

    def __init__(self, call: Context, checker: TypeChecker) -> None:
        self._call = call
        self._checker = checker
        self._version = checker.binder.version
        self._arrays: dict[Expression, ProperType] = {}

    def __enter__(self) -> Ahead:
        """Begin; what an earlier look at the call left is no longer so."""
        release(self._call, self._checker)
        _open.append(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End."""
        _open.remove(self)

    def note(self, argument: Expression, typ: ProperType) -> None:
        """Note the type of an argument, evaluated without an error."""
        self._arrays[argument] = typ

    def spare(self) -> None:
        """Have mypy take the arrays as they were found, until the call gives its result."""
        if not self._arrays or self._checker.binder.version != self._version:
            return  # `f(y := g(x), y.T)`
        _spared[self._call] = self._arrays
        self._checker.expr_checker.type_overrides.update(self._arrays)


def note(argument: Expression, typ: ProperType) -> None:
    """Note what was found for an argument, without an error, if it is one of a call."""
    if _open and isinstance(argument, _LONG) and as_ndarray(typ) is not None:
        _open[-1].note(argument, typ)


def release(call: Context, checker: TypeChecker) -> None:
    """Have mypy evaluate the arguments of a call again if it asks for them."""
    arrays = _spared.pop(call, None)
    if arrays is None:
        return
    overrides = checker.expr_checker.type_overrides
    for argument, typ in arrays.items():
        # For the members of a union, mypy has overrides of its own.
        if overrides.get(argument) is typ:
            del overrides[argument]
