"""What comes out of a call without a rule: sizes that are not known must never be an error."""

from __future__ import annotations

import mypy.types  # noqa: F401 -- first: mypy's modules import each other in a circle
from mypy.plugin import FunctionContext, MethodContext
from mypy.types import Type as MypyType
from mypy.types import get_proper_type

from .opening import gradual, opened
from .resolve import rule_for


def of_function(ctx: FunctionContext, fullname: str) -> MypyType:
    """The hook for every function."""
    if fullname.startswith("numpy.") and rule_for(fullname) is None:
        return opened(ctx.default_return_type)
    return gradual(ctx.default_return_type)


def of_method(ctx: MethodContext, fullname: str) -> MypyType:
    """The hook for every method. NumPy's stubs often say that a result has the shape of the array."""
    if fullname.startswith("numpy.") and rule_for(fullname, get_proper_type(ctx.type)) is None:
        return opened(ctx.default_return_type)
    return gradual(ctx.default_return_type)
