"""Operands of an array that are no numbers of NumPy's or Python's: a `Decimal`, a class of units.

NumPy lets them decide: element by element as an array of objects, with their own operator, or all
at once where they have `__array_ufunc__`. Its stubs know neither. That shows where the plugin knows
an element type and they would not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import ARG_POS, TempNode
from mypy.operators import normal_from_reverse_op, reverse_op_methods
from mypy.plugin import MethodSigContext
from mypy.types import Instance, get_proper_type

from .arrays import as_ndarray
from .encoding import NDARRAY
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_KNOWN: Final = ("numpy.", "builtins.")
#: NumPy's protocol of the classes that take over its functions.
_TAKES_OVER: Final = "__array_ufunc__"
#: NumPy has no such function of objects.
_OF_NUMBERS: Final = frozenset(("__divmod__", "__rdivmod__"))


def decides(ctx: MethodSigContext, name: str) -> bool:
    """Whether what an operator gives is up to the class of its operand.

    A reflected operator that takes arrays mypy finds itself.
    """
    checker = cast("TypeChecker", ctx.api)
    array = get_proper_type(ctx.type)
    given = [argument for formal in ctx.args for argument in formal]
    operand = get_proper_type(argument_type(checker, given[0])) if len(given) == 1 else None
    if not isinstance(array, Instance) or array.type.fullname != NDARRAY:
        return False
    if not isinstance(operand, Instance) or as_ndarray(operand) is not None:
        return False
    if operand.type.fullname.startswith(_KNOWN):
        return False
    other = normal_from_reverse_op.get(name) or reverse_op_methods.get(name)
    if other is None or operand.type.get(other) is None:
        return operand.type.get(_TAKES_OVER) is not None
    return name not in _OF_NUMBERS and not _takes_array(operand, other, ctx)


def _takes_array(operand: Instance, operator: str, ctx: MethodSigContext) -> bool:
    checker = cast("TypeChecker", ctx.api)
    array = TempNode(ctx.type, context=ctx.context)
    with checker.msg.filter_errors() as errors:
        checker.expr_checker.check_method_call_by_name(
            operator, operand, [array], [ARG_POS], ctx.context
        )
    return not errors.has_new_errors()
