"""Signatures for calls whose result is known before mypy looks for an overload."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from mypy.erasetype import erase_typevars
from mypy.nodes import (
    ARG_NAMED,
    ARG_STAR,
    ArgKind,
    CallExpr,
    ComplexExpr,
    Expression,
    ListExpr,
    TupleExpr,
)
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.typeops import get_type_vars
from mypy.types import (
    AnyType,
    CallableType,
    TupleType,
    TypeVarId,
    get_proper_type,
)
from mypy.types import Type as MypyType

from .arrays import array_type, as_ndarray
from .encoding import unknown_type
from .overloaded_calls import overloads_of
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_implausible: Final[list[CallableType]] = []


def tailored(
    signature: CallableType,
    ctx: FunctionSigContext | MethodSigContext,
    result: MypyType,
    *,
    operator: bool,
) -> CallableType:
    """A signature that takes just this call, and gives what is known by now.

    NumPy's functions are long lists of overloads, which mypy would search for nothing.
    """
    if isinstance(ctx.context, CallExpr) and not operator:
        kinds, names = _parameters_for(ctx.context)
    else:
        kinds, names = signature.arg_kinds, signature.arg_names
    return signature.copy_modified(
        arg_types=[unknown_type()] * len(kinds),
        arg_kinds=kinds,
        arg_names=names,
        ret_type=result,
        variables=[],
        unpack_kwargs=False,
    )


def _parameters_for(call: CallExpr) -> tuple[list[ArgKind], list[str | None]]:
    """Kinds and names of parameters that take the arguments of a call."""
    if ARG_STAR not in call.arg_kinds:
        return list(call.arg_kinds), list(call.arg_names)
    named = [name for name in call.arg_names if name is not None]
    return [ARG_STAR, *(ARG_NAMED for _ in named)], [None, *named]


def implausible(signature: CallableType) -> CallableType:
    """An overload that mypy need not look at, because the first one has the answer.

    It wants an argument that no call has. One stands for all overloads of a build.
    """
    if not _implausible or _implausible[0].fallback.type is not signature.fallback.type:
        wanted = signature.copy_modified(
            arg_types=[unknown_type()],
            arg_kinds=[ARG_NAMED],
            arg_names=["what no call has"],
            ret_type=unknown_type(),
            name=None,
            definition=None,
            variables=[],
            is_bound=False,
            unpack_kwargs=False,
        )
        _implausible[:] = [wanted]
    return _implausible[0]


def without_tuples(ctx: FunctionSigContext | MethodSigContext) -> list[MypyType]:
    """The parameters' types, open where a tuple of sizes was given: that has been read.

    Compared with `Sequence[int]`, mypy joins its items, and forgets what they are. A part of a
    tuple (`x.shape[:-1]`) is unknown to it in part, so that more than one overload would fit.
    """
    checker = cast("TypeChecker", ctx.api)
    signature = ctx.default_signature
    return [
        unknown_type() if name != "dtype" and any(_is_tuple(e, checker) for e in given) else formal
        for formal, name, given in zip(
            signature.arg_types, signature.arg_names, ctx.args, strict=True
        )
    ]


def _is_tuple(argument: Expression, checker: TypeChecker) -> bool:
    if isinstance(argument, TupleExpr | ListExpr):
        items = argument.items
        return not items or not all(_has_element_type(item, checker) for item in items)
    return checker.has_type(argument) and isinstance(
        get_proper_type(checker.lookup_type(argument)), TupleType
    )


def _has_element_type(item: Expression, checker: TypeChecker) -> bool:
    """Whether an item of a list says of which type the elements are: an overload may tell."""
    known = get_proper_type(checker.lookup_type(item)) if checker.has_type(item) else None
    return isinstance(item, ComplexExpr) or (known is not None and as_ndarray(known) is not None)


def without_unsolved(result: MypyType, ctx: FunctionSigContext | MethodSigContext) -> MypyType:
    """The type of the result; what only an opened parameter would have told is not known."""
    variables: dict[bool, set[TypeVarId]] = {True: set(), False: set()}
    opened = [isinstance(get_proper_type(typ), AnyType) for typ in without_tuples(ctx)]
    if not any(opened):
        return result
    for formal, is_open in zip(ctx.default_signature.arg_types, opened, strict=True):
        variables[is_open].update(variable.id for variable in get_type_vars(formal))
    unsolved = variables[True] - variables[False]
    return erase_typevars(result, unsolved) if unsolved else result


def unambiguous(result: MypyType, ctx: FunctionSigContext | MethodSigContext) -> MypyType:
    """The type of the result, with any elements if overloads differ in what takes an `Any`.

    Of overloads that fit, mypy keeps nothing but the class of results that are not the same.
    """
    array = as_ndarray(result)
    if array is None or not isinstance(ctx.context, CallExpr):
        return result
    checker = cast("TypeChecker", ctx.api)
    open_places = [
        place
        for place, given in enumerate(ctx.args)
        if any(isinstance(argument_type(checker, each), AnyType) for each in given)
    ]
    overloads = overloads_of(ctx.context, checker) if open_places else None
    if overloads is None:
        return result
    for place in open_places:
        wanted = [item.arg_types[place] for item in overloads.items if place < len(item.arg_types)]
        if any(other != wanted[0] for other in wanted):
            return array_type(array.type, get_proper_type(array.args[0]), unknown_type())
    return result
