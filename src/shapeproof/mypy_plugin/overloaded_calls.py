"""Calls of overloaded functions of which no overload takes the shapes of the arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.argmap import map_actuals_to_formals
from mypy.nodes import CallExpr, Context
from mypy.types import CallableType, Instance, Overloaded, UnionType, get_proper_type

from shapeproof.shapes import BadParameter, Mismatch

from .argument_labels import short_name
from .matching import first_misfit
from .report import report
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def is_overloaded(context: Context, checker: TypeChecker) -> bool:
    """Whether what is called has several signatures: the hook is asked for each."""
    return isinstance(context, CallExpr) and overloads_of(context, checker) is not None


def report_no_overload(context: Context, checker: TypeChecker) -> bool:
    """Say why none of the overloads fits; False if it is not the shapes alone.

    Of an argument that is a union, each member may fit another overload.
    """
    overloads = overloads_of(context, checker) if isinstance(context, CallExpr) else None
    if overloads is None or not isinstance(context, CallExpr):
        return False
    if any(isinstance(argument_type(checker, each), UnionType) for each in context.args):
        return False
    reasons = [_reason(item, context, checker) for item in overloads.items]
    known = [reason for reason in reasons if reason is not None]
    if len(known) < len(reasons):
        return False
    mismatch = BadParameter(
        label=f'"{short_name(overloads.items[0])}"',
        problem="has no overload that fits the shapes of its arguments",
        details=tuple(
            f"overload {number}: {reason.headline()}" for number, reason in enumerate(known, 1)
        ),
    )
    report(checker, mismatch.headline(), mismatch.notes(), context)
    return True


def overloads_of(call: CallExpr, checker: TypeChecker) -> Overloaded | None:
    """The signatures of what is called, if there are several."""
    if not checker.has_type(call.callee):
        return None
    typ = get_proper_type(checker.lookup_type(call.callee))
    if isinstance(typ, Instance):
        method = typ.type.get_method("__call__")
        if method is not None and method.type is not None:
            typ = get_proper_type(method.type)
    return typ if isinstance(typ, Overloaded) else None


def _reason(item: CallableType, call: CallExpr, checker: TypeChecker) -> Mismatch | None:
    """Why one of the overloads does not take the arguments."""
    positions = map_actuals_to_formals(
        call.arg_kinds,
        call.arg_names,
        item.arg_kinds,
        item.arg_names,
        lambda index: argument_type(checker, call.args[index]),
    )
    failure = first_misfit(item, checker, [[call.args[i] for i in each] for each in positions])
    return None if failure is None else failure[0]
