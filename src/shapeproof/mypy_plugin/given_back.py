"""Functions of which the stubs say that what goes in comes out: a list, an array of any library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from mypy.erasetype import erase_typevars
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.subtypes import is_subtype
from mypy.types import CallableType, TypeVarType

from .arrays import as_ndarray, is_several
from .attempts import Attempt
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def is_of_numpy(attempt: Attempt) -> bool:
    """Whether a rule decides what einops gives: not for arrays that may be of another library."""
    application = attempt.application
    return attempt.decides and (application.failed or application.takes_array)


def is_list(ctx: FunctionSigContext | MethodSigContext) -> bool:
    """Whether the function gives what it is given, as `trim_zeros` does, and that is no array.

    Of `amax`, an overload gives a type variable too, but one that stands for numbers alone.
    """
    typ = ctx.default_signature.ret_type
    if not isinstance(typ, TypeVarType) or as_ndarray(typ.upper_bound) is not None:
        return False
    checker = cast("TypeChecker", ctx.api)
    given = [argument_type(checker, each) for formal in ctx.args for each in formal]
    if not given or not is_several(given[0]):
        return False
    stands_for = typ.values or [typ.upper_bound]
    return any(is_subtype(given[0], each) for each in stands_for)


def of_any_array(signature: CallableType, shape: Any) -> CallableType:
    """The signature of a function of einops, which takes the arrays of all libraries.

    It says that what goes in comes out, which of an array with a shape is not so.
    """
    if shape is None:
        return signature
    return signature.copy_modified(ret_type=erase_typevars(signature.ret_type))
