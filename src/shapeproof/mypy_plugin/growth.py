"""The warning about operands that broadcast so that both grow, where nothing says it is meant."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from mypy.nodes import Context
from mypy.types import CallableType, Instance, TupleType, UnionType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import Shape, UnwantedPairs, rank, spreads_both

from .arrays import as_ndarray, shape_of
from .axis_calls import is_shape
from .operands import operands_of
from .program import as_written
from .provenance import Provenance
from .report import SHAPE_BROADCAST, is_enabled, report

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def warns(
    checker: TypeChecker,
    context: Context,
    bound: inspect.BoundArguments,
    written: Mapping[str, object],
    result: Shape,
) -> bool:
    """Whether an elementwise operation was warned about.

    It is if the operands would be of equal shapes without the axes of size 1 in one of them, and
    these axes came here with an annotation. An axis that the function itself makes is meant, and
    so is a result of the number of axes that is declared.
    """
    left, right = bound.arguments.get("x1"), bound.arguments.get("x2")
    if not (is_shape(left) and is_shape(right) and spreads_both(left, right)):
        return False
    if not is_enabled(checker, SHAPE_BROADCAST):
        return False
    operands = [operand for operand, _ in operands_of(context, bound, written).values()]
    if len(operands) != 2 or _is_declared(result, checker):
        return False
    larger = operands[0] if len(left) > len(right) else operands[1]
    if not Provenance(checker).is_annotated(larger):
        return False
    mismatch = UnwantedPairs(label=as_written(context), left=left, right=right, result=result)
    report(checker, mismatch.headline(), mismatch.notes(), context, SHAPE_BROADCAST)
    return True


def _is_declared(result: Shape, checker: TypeChecker) -> bool:
    """Whether the function returns, or the expression is assigned to, an array of that rank."""
    declared = list(_shapes_in(checker.expr_checker.type_context[-1]))
    function = checker.scope.current_function()
    typ = None if function is None else get_proper_type(function.type)
    if isinstance(typ, CallableType):
        declared += _shapes_in(typ.ret_type)
    return any(rank(shape) == len(result) for shape in declared)


def _shapes_in(typ: MypyType | None) -> Iterator[Shape]:
    """The shapes of all arrays inside a type."""
    typ = None if typ is None else get_proper_type(typ)
    array = None if typ is None else as_ndarray(typ)
    if array is not None:
        yield shape_of(array)
    elif isinstance(typ, Instance):
        for inner in typ.args:
            yield from _shapes_in(inner)
    elif isinstance(typ, TupleType | UnionType):
        for inner in typ.items:
            yield from _shapes_in(inner)
