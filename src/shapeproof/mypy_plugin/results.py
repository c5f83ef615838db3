"""What comes out of a call without a rule: sizes that are not known must never be an error."""

from __future__ import annotations

import mypy.types  # noqa: F401 -- first: mypy's modules import each other in a circle
from mypy.plugin import FunctionContext, MethodContext
from mypy.types import Type as MypyType

from .opening import gradual


def of_function(ctx: FunctionContext) -> MypyType:
    """The hook for every function."""
    return gradual(ctx.default_return_type)


def of_method(ctx: MethodContext) -> MypyType:
    """The hook for every method."""
    return gradual(ctx.default_return_type)
