"""Functions that take element types which NumPy's stubs leave out of their signatures.

Without the plugin nobody sees that, as the stubs have no element type for the array that
`np.zeros(n, dtype=bool)` or `np.array([0, 1])` makes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import Expression
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import CallableType, Instance, NoneType, get_proper_type

from shapeproof.shapes import UNKNOWN, Rest

from .arrays import as_ndarray, shape_of
from .dtypes import kinds_of_argument
from .encoding import unknown_type
from .overloads import tailored
from .program import encoder_of
from .unification import unify_signature
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Parameters in which zero is false and all else is true.
_TRUTHS: Final = frozenset(("mask", "condition"))


def take_mask_of_numbers(ctx: FunctionSigContext | MethodSigContext) -> CallableType:
    """A masked array takes an array of numbers for its mask."""
    checker = cast("TypeChecker", ctx.api)
    signature = ctx.default_signature
    arg_types = [
        unknown_type() if name in _TRUTHS and _are_arrays(given, checker) else formal
        for name, formal, given in zip(
            signature.arg_names, signature.arg_types, ctx.args, strict=True
        )
    ]
    return unify_signature(
        ctx._replace(default_signature=signature.copy_modified(arg_types=arg_types))
    )


def _are_arrays(arguments: list[Expression], checker: TypeChecker) -> bool:
    types = [argument_type(checker, argument) for argument in arguments]
    return bool(types) and all(as_ndarray(typ) is not None for typ in types)


def index_by_bools(ctx: FunctionSigContext | MethodSigContext) -> CallableType:
    """The elements of an array in a row, `x.flat`, are chosen by a row of bools, too."""
    checker = cast("TypeChecker", ctx.api)
    index = as_ndarray(argument_type(checker, ctx.args[0][0]))
    if index is None or kinds_of_argument(index) != ("bool",) or not _may_be_row(index):
        return unify_signature(ctx)
    if isinstance(get_proper_type(ctx.default_signature.ret_type), NoneType):
        return tailored(ctx.default_signature, ctx, NoneType(), operator=True)
    owner = get_proper_type(ctx.type) if isinstance(ctx, MethodSigContext) else None
    array = as_ndarray(owner.args[0]) if isinstance(owner, Instance) and owner.args else None
    if array is None:
        return tailored(ctx.default_signature, ctx, unknown_type(), operator=True)
    chosen = array.copy_modified(args=[encoder_of(checker).shape((UNKNOWN,)), array.args[1]])
    return tailored(ctx.default_signature, ctx, chosen, operator=True)


def _may_be_row(array: Instance) -> bool:
    shape = shape_of(array)
    return len(shape) == 1 or any(isinstance(item, Rest) for item in shape)


#: By public names: what NumPy 2.5 defines in a private module, those before have in `numpy`.
HOOKS: Final[dict[str, Callable[[FunctionSigContext | MethodSigContext], CallableType]]] = {
    "numpy.ma.core.array": take_mask_of_numbers,
    "numpy.ma.core.MaskedArray": take_mask_of_numbers,
    "numpy.ma.core.masked_where": take_mask_of_numbers,
    "numpy.flatiter.__getitem__": index_by_bools,
    "numpy.flatiter.__setitem__": index_by_bools,
}
