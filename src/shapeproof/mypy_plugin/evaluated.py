"""Arguments that were evaluated ahead of a call, which mypy need not evaluate once more.

Without this, each level of `f(g(h(x)))` would evaluate the one below twice. Nor does mypy remember
what it found for a comprehension where variables may take new types, as those of the comprehension
do each time: nested ones would take a time that grows with a power of their depth.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Final, NamedTuple

from mypy.errors import ErrorInfo
from mypy.nodes import (
    CallExpr,
    Context,
    Expression,
    GeneratorExpr,
    IndexExpr,
    ListComprehension,
    ListExpr,
    MemberExpr,
    OpExpr,
    TupleExpr,
    UnaryExpr,
)
from mypy.types import ProperType, get_proper_type
from mypy.types import Type as MypyType

from .arrays import as_ndarray

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Expressions that take long to evaluate, and are the same whatever type is asked of them.
_LONG: Final = (OpExpr, CallExpr, IndexExpr, MemberExpr, UnaryExpr)
#: Those that are the same where any type will do.
_CONTAINERS: Final = (GeneratorExpr, ListComprehension, ListExpr, TupleExpr)


class _Found(NamedTuple):
    """What mypy found for an argument."""

    typ: ProperType
    errors: list[ErrorInfo]


#: The calls whose arguments are being evaluated, the innermost last.
_open: Final[list[Ahead]] = []
#: The arguments that mypy need not evaluate, of calls that it has not finished.
_spared: Final[dict[Context, dict[Expression, ProperType]]] = {}
#: What was found since a variable last got another type, and when that was.
_latest: Final[dict[Expression, _Found]] = {}
_latest_at: Final[list[tuple[object, int]]] = []


class _Overrides(dict[Expression, MypyType]):
    """Types that mypy takes for those of expressions.

    For each member of a union that is an argument, mypy has overrides of its own for all arguments
    of the call. It takes them back when it has looked at the member, and fails if they are gone.
    """

    def __delitem__(self, expression: Expression) -> None:
        self.pop(expression, None)


def _overrides_of(checker: TypeChecker) -> dict[Expression, MypyType]:
    overrides = checker.expr_checker.type_overrides
    if not isinstance(overrides, _Overrides):
        checker.expr_checker.type_overrides = overrides = _Overrides(overrides)
    return overrides


class Ahead:
    """While it is entered, what is evaluated are arguments of one call, each of them once."""

    __slots__ = ("_call", "_checker", "_found", "_known", "_version")

    def __init__(self, call: Context, checker: TypeChecker) -> None:
        self._call = call
        self._checker = checker
        self._version = checker.binder.version
        self._known = dict(checker.binder.frames[-1].types)
        self._found: dict[Expression, _Found] = {}

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

    def evaluate(self, argument: Expression) -> ProperType:
        """The type of an argument, for which mypy is asked once."""
        if argument not in self._found:
            self._found[argument] = _unchanged(argument, self._checker) or _ask(
                argument, self._checker
            )
        return self._found[argument].typ

    def spare(self, *, any_will_do: bool = False) -> None:
        """Have mypy take the arguments as they were found, until the call gives its result.

        Args:
            any_will_do: whether the call takes arguments of any type. The errors in them, which
                mypy would report, are then reported here. Otherwise, they are just arrays.
        """
        checker = self._checker
        if checker.binder.version != self._version and (
            checker.current_node_deferred or checker.binder.frames[-1].types != self._known
        ):
            return  # `f(y := g(x), y.T)`
        overrides = _overrides_of(checker)
        types: dict[Expression, ProperType] = {}
        for argument, (typ, errors) in self._found.items():
            if argument in overrides:
                continue
            if any_will_do and (not errors or isinstance(self._call, CallExpr)):
                # Not of an operator: mypy would try another one after an error.
                checker.msg.add_errors(errors)
            elif errors or isinstance(argument, _CONTAINERS) or as_ndarray(typ) is None:
                continue
            types[argument] = typ
        if types:
            _spared[self._call] = types
            overrides.update(types)


def evaluate(argument: Expression, checker: TypeChecker) -> ProperType:
    """The type of an argument, evaluated ahead of the call; mypy reports its errors later."""
    if _open and isinstance(argument, _LONG + _CONTAINERS):
        return _open[-1].evaluate(argument)
    with checker.msg.filter_errors():
        return get_proper_type(checker.get_expression_type(argument))


def _ask(argument: Expression, checker: TypeChecker) -> _Found:
    with checker.msg.filter_errors(save_filtered_errors=True) as errors:
        typ = get_proper_type(checker.get_expression_type(argument))
    found = _Found(typ, errors.filtered_errors())
    now = (checker.binder, checker.binder.version)
    if _latest_at != [now]:
        _latest_at[:] = [now]
        _latest.clear()
    _latest[argument] = found
    return found


def _unchanged(argument: Expression, checker: TypeChecker) -> _Found | None:
    """What was found for an argument, if no variable has got another type since.

    To infer the type of the elements, mypy looks at what a comprehension gives twice.
    """
    now = (checker.binder, checker.binder.version)
    usable = _latest_at == [now] and not checker.expr_checker.in_lambda_expr
    return _latest.get(argument) if usable else None


def release(call: Context, checker: TypeChecker) -> None:
    """Have mypy evaluate the arguments of a call again if it asks for them."""
    types = _spared.pop(call, None)
    if types is None:
        return
    overrides = _overrides_of(checker)
    for argument, typ in types.items():
        if overrides.get(argument) is typ:
            del overrides[argument]
