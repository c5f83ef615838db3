"""The helpers of this package whose types say more than a signature can.

Their own signatures hold without the plugin, with the shapes left open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from mypy.nodes import Expression
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import CallableType

from shapeproof.shapes import Bindings, ShapeError, match

from .arrays import array_of_handle, as_ndarray, shape_of
from .encoding import unknown_type
from .expressions import annotated_type
from .report import report
from .values import argument_type, shape_of_argument

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

SignatureContext: TypeAlias = FunctionSigContext | MethodSigContext


def update(ctx: SignatureContext) -> CallableType:
    """A parameter and its gradient have the same shape; the result has the parameter's type."""
    signature = ctx.default_signature
    checker = cast("TypeChecker", ctx.api)
    param, grad = _argument(ctx, "param"), _argument(ctx, "grad")
    if param is None or grad is None:
        return signature
    typ = argument_type(checker, param)
    array = as_ndarray(typ)
    if array is None:
        return signature
    found = shape_of_argument(argument_type(checker, grad))
    label = f'argument "grad" of "{(signature.name or "update").partition(" of ")[0]}"'
    try:
        match(shape_of(array), found, Bindings(), lambda name: False, label)
    except ShapeError as error:
        report(checker, error.mismatch.headline(), error.mismatch.notes(), grad)
    arg_types = [
        unknown_type() if name in ("param", "grad") else formal
        for name, formal in zip(signature.arg_names, signature.arg_types, strict=True)
    ]
    return signature.copy_modified(arg_types=arg_types, ret_type=typ, variables=[])


def require_tensor(ctx: SignatureContext) -> CallableType:
    """The tensor of a node has the type of its handle, or that of the annotation."""
    signature = ctx.default_signature
    checker = cast("TypeChecker", ctx.api)
    annotation, node = _argument(ctx, "annotation"), _argument(ctx, "node")
    if annotation is not None:
        typ = annotated_type(annotation, checker)
    elif node is not None:
        handle = argument_type(checker, node)
        array = array_of_handle(handle)
        typ = None if array is handle else array
    else:
        typ = None
    if typ is None:
        return signature
    # Nothing generic is left: what the result is used for must not change what the arguments
    # should be.
    arg_types = [
        unknown_type() if name in ("node", "annotation") else formal
        for name, formal in zip(signature.arg_names, signature.arg_types, strict=True)
    ]
    return signature.copy_modified(arg_types=arg_types, ret_type=typ, variables=[])


def _argument(ctx: SignatureContext, name: str) -> Expression | None:
    for formal, given in zip(ctx.default_signature.arg_names, ctx.args, strict=True):
        if formal == name and len(given) == 1:
            return given[0]
    return None


HOOKS: Final[dict[str, Callable[[SignatureContext], CallableType]]] = {
    "shapeproof.train.core.sgd_update_tensor": update,
    "shapeproof.optim.sgd.SGD.update": update,
    "shapeproof.train.core.require_grad_tensor": require_tensor,
    "shapeproof.train.core.require_value_tensor": require_tensor,
}
