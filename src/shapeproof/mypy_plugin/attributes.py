"""Attributes of arrays and of the tape's handles that are operations: `x.T`."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

import mypy.types  # noqa: F401 -- first: mypy's modules import each other in a circle
from mypy.plugin import AttributeContext
from mypy.types import get_proper_type
from mypy.types import Type as MypyType

from . import integers
from .resolve import rule_for
from .rules import HANDLE, Application

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def operation(ctx: AttributeContext, fullname: str) -> MypyType:
    """The hook for an attribute with a rule."""
    rule = rule_for(fullname)
    if rule is None or ctx.is_lvalue:
        return ctx.default_attr_type
    application = Application(rule, cast("TypeChecker", ctx.api), ctx.context)
    shape = application.shape(get_proper_type(ctx.type), [], {})
    if shape is None:
        return ctx.default_attr_type
    return application.type_of_result(shape, ctx.default_attr_type, scalar=False)


_ATTRIBUTES: Final = ("T", "mT", "real", "imag")
HOOKS: Final[dict[str, Callable[[AttributeContext], MypyType]]] = {
    "numpy.ndarray.shape": integers.shape_attribute,
    "numpy._ArrayOrScalarCommon.size": integers.size_attribute,
    "numpy.ndarray.size": integers.size_attribute,
    "numpy._ArrayOrScalarCommon.ndim": integers.ndim_attribute,
    "numpy.ndarray.ndim": integers.ndim_attribute,
    **{
        f"{owner}.{name}": functools.partial(operation, fullname=f"{owner}.{name}")
        for owner in ("numpy.ndarray", "numpy._ArrayOrScalarCommon", HANDLE)
        for name in _ATTRIBUTES
    },
}
