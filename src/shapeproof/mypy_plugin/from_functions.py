"""`np.fromfunction(lambda i, j: ..., (n, d))` calls the lambda once, with arrays of that shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from mypy.nodes import ARG_POS, CallExpr, LambdaExpr
from mypy.plugin import FunctionSigContext
from mypy.types import CallableType, get_proper_type
from mypy.types import Type as MypyType

from .arrays import array_type
from .dtypes import named_dtype, named_scalar
from .encoding import unknown_type
from .program import encoder_of, ndarray_info
from .values import size_of_value, static_value

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

FROM_FUNCTION = "numpy.fromfunction"


def refine(ctx: FunctionSigContext) -> CallableType:
    """The signature in which the lambda takes one array for each axis of the shape.

    What another function takes, its own annotations say.
    """
    signature = ctx.default_signature
    checker = cast("TypeChecker", ctx.api)
    function, shape, *_ = [given[0] if len(given) == 1 else None for given in ctx.args]
    callee = get_proper_type(signature.arg_types[0])
    sizes = () if shape is None else static_value(shape, checker)
    if not isinstance(function, LambdaExpr) or not isinstance(callee, CallableType):
        return signature
    if not isinstance(sizes, tuple) or [*function.arg_kinds] != [ARG_POS] * len(sizes):
        return signature
    dims = encoder_of(checker).shape(tuple(map(size_of_value, sizes)))
    array = array_type(ndarray_info(checker), dims, _element(ctx.context, checker))
    taken = callee.copy_modified(
        arg_types=[array] * len(sizes),
        arg_kinds=[ARG_POS] * len(sizes),
        arg_names=[None] * len(sizes),
        is_ellipsis_args=False,
    )
    return signature.copy_modified(arg_types=[taken, *signature.arg_types[1:]])


def _element(call: object, checker: TypeChecker) -> MypyType:
    """The element type of the indices: that of `dtype`, which is `float` if it is not given."""
    name: str | None = "float64"
    if isinstance(call, CallExpr) and "dtype" in call.arg_names:
        name = named_dtype(call.args[call.arg_names.index("dtype")])
    return unknown_type() if name is None else named_scalar(name, checker.modules)
