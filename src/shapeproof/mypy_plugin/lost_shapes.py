"""What `shape-unknown` reports, where it is switched on: the places where a shape gets lost.

Not every place where one is missing: what is computed from an array of unknown shape is unknown
too, and would only repeat the message.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from mypy.nodes import ClassDef, Context, Expression
from mypy.options import Options
from mypy.types import AnyType, Instance, ProperType, TupleType, TypeOfAny, get_proper_type
from mypy.types import Type as MypyType

from .arrays import as_ndarray, has_open_rank, is_after_error, shape_of, union_items
from .program import as_written
from .report import SHAPE_UNKNOWN, has_failed, report

if TYPE_CHECKING:
    from mypy.checker import TypeChecker
    from mypy.semanal import SemanticAnalyzer

    from shapeproof.ops.registry import Rule

_NO_SHAPE: Final = 'an array without a shape; the shape "..." says that any will do'
#: Containers give back what they were given.
_CONTAINERS: Final = ("builtins.", "typing.", "collections.")


def is_reported(options: Options) -> bool:
    """Whether the module with these options has switched the code on."""
    return SHAPE_UNKNOWN in options.enabled_error_codes


def report_annotation(typ: MypyType, context: Context, sem: SemanticAnalyzer) -> None:
    """Report an annotation such as `np.ndarray`, of which even the number of axes is unknown."""
    if not is_reported(sem.options) or isinstance(sem.statement, ClassDef):
        return  # the base of a class is no annotation
    array = as_ndarray(typ)
    if array is not None and (not array.args or has_open_rank(shape_of(array))):
        sem.fail(_NO_SHAPE, context, code=SHAPE_UNKNOWN)


def report_argument(
    actual: ProperType, label: str, callee: str | None, expression: Expression, checker: TypeChecker
) -> None:
    """Report what is `Any` and is passed for an array with a shape."""
    if not isinstance(actual, AnyType) or not is_reported(checker.options):
        return
    if actual.type_of_any != TypeOfAny.from_error:
        of = f' of "{callee.partition(" of ")[0]}"' if callee else ""
        text = f"the shape of {label}{of} is not checked: its type is Any"
        report(checker, text, [], expression, SHAPE_UNKNOWN)


def report_result(
    typ: MypyType,
    given: Sequence[MypyType],
    fullname: str,
    rule: Rule | None,
    context: Context,
    checker: TypeChecker,
) -> None:
    """Report a call that gives arrays of an unknown number of axes, if it is the first to do so.

    Args:
        typ: the type of the result.
        given: the types of the arguments.
        fullname: the name of the function or method.
        rule: the rule of the operation that it is, if there is one.
        context: the call.
        checker: mypy's.
    """
    if not is_reported(checker.options) or not _is_lost(typ) or _is_declared(checker):
        return
    if any(map(_is_lost, given)) or has_failed(checker):
        return
    if rule is not None:
        reason = "its arguments do not tell it"
    elif fullname.startswith("numpy."):
        reason = "there is no rule for it"
    elif _is_of_this_module(fullname, checker) or fullname.startswith(_CONTAINERS):
        return  # its own annotation is reported
    else:
        reason = "it promises none"
    name = as_written(context) or f'"{fullname.rpartition(".")[2]}"'
    text = f"the shape of what {name} gives is unknown: {reason}"
    report(checker, text, [], context, SHAPE_UNKNOWN)


def _is_lost(typ: MypyType) -> bool:
    """Whether a type has an array in it of which not even the number of axes is known."""
    return any(
        has_open_rank(shape_of(array)) and not is_after_error(array) for array in _arrays(typ)
    )


def _arrays(typ: MypyType) -> Iterator[Instance]:
    for item in union_items(typ):
        array = as_ndarray(item)
        if array is not None:
            yield array
        elif isinstance(item, TupleType):
            for inner in item.items:
                yield from _arrays(inner)
        elif isinstance(item, Instance):
            for inner in item.args:
                yield from _arrays(inner)


def _is_declared(checker: TypeChecker) -> bool:
    """Whether the value goes to a place that the program gives a shape, other than a result."""
    expected = checker.expr_checker.type_context[-1]
    if expected is None or (checker.return_types and expected is _promised(checker)):
        return False
    arrays = list(_arrays(expected))
    return bool(arrays) and not any(has_open_rank(shape_of(array)) for array in arrays)


def _promised(checker: TypeChecker) -> ProperType:
    return get_proper_type(checker.return_types[-1])


def _is_of_this_module(fullname: str, checker: TypeChecker) -> bool:
    return "." not in fullname or fullname.startswith(f"{checker.tree.fullname}.")
