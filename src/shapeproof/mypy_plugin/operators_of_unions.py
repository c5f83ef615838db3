"""Operators whose right operand is one of several arrays: `x - (rows if flag else columns)`.

What stands right may then be an array as the left operand is, so mypy first tries its reflected
operator, which it takes from several types at once and asks no plugin for. NumPy applies the
operator of what stands left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import ComparisonExpr, Expression, OpExpr, OverloadedFuncDef
from mypy.plugin import MethodContext, MethodSigContext
from mypy.types import CallableType, Overloaded
from mypy.types import Type as MypyType

from .arrays import as_ndarray, union_items
from .calls import method_hook
from .encoding import NDARRAY
from .operators import is_simple
from .program import ndarray_info
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: What mypy's name for an operator that it has taken from a union ends with.
_OWNER: Final = "of ndarray"
_REFLECTED: Final = {"__lt__": "__gt__", "__gt__": "__lt__", "__le__": "__ge__", "__ge__": "__le__"}


def is_meant(fullname: str) -> bool:
    """Whether it is a reflected operator, by the name that mypy has for it here."""
    method, _, owner = fullname.partition(" ")
    return owner == _OWNER and (method.startswith("__r") or method in _REFLECTED)


def apply(ctx: MethodContext, fullname: str) -> MypyType:
    """The hook for such an operator."""
    operands = _operands(ctx.context)
    if operands is None or not ctx.args or not ctx.args[0]:
        return ctx.default_return_type
    checker = cast("TypeChecker", ctx.api)
    method = fullname.partition(" ")[0]
    if method in _REFLECTED and ctx.args[0][0] is operands[1]:
        return ctx.default_return_type  # an operator of what stands left
    owner, given = argument_type(checker, ctx.args[0][0]), operands[1]
    if as_ndarray(owner) is not None:
        method = _REFLECTED.get(method) or method.replace("__r", "__", 1)
    else:
        arrays = (item for item in union_items(ctx.type) if as_ndarray(item) is not None)
        owner, given = next(arrays, owner), ctx.args[0][0]
    signature = _first(method, checker)
    if as_ndarray(owner) is None or signature is None:
        return ctx.default_return_type
    asked = MethodSigContext(owner, [[given]], signature, ctx.context, ctx.api)
    refined = method_hook(f"{NDARRAY}.{method}")(asked)
    return refined.ret_type if isinstance(refined, CallableType) else ctx.default_return_type


def _operands(context: object) -> tuple[Expression, Expression] | None:
    match context:
        case OpExpr(left=left, right=right) | ComparisonExpr(operands=[left, right]):
            return left, right
        case _:
            return None


def _first(method: str, checker: TypeChecker) -> CallableType | None:
    """The first overload of an operator; None where it is one of NumPy's that is not followed."""
    symbol = ndarray_info(checker).names.get(method)
    operator = None if symbol is None else symbol.node
    if not isinstance(operator, OverloadedFuncDef) or not isinstance(operator.type, Overloaded):
        return None
    first = operator.type.items[0]
    return first if is_simple(first) or method in _REFLECTED else None
