"""Calls: an operation's rule, or the dims of the called function solved from its arguments."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import (
    ARG_NAMED,
    ARG_POS,
    ARG_STAR,
    CallExpr,
    Context,
    EllipsisExpr,
    Expression,
    IndexExpr,
    OperatorAssignmentStmt,
    SliceExpr,
    StarExpr,
    TupleExpr,
)
from mypy.operators import op_methods, ops_with_inplace_method
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    ProperType,
    TypeOfAny,
    TypeType,
    TypeVarType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import ANY_SHAPE

from . import from_functions, given_back, library, replacing, stub_gaps
from .arrays import as_ndarray, shape_of, union_items
from .attempts import Attempt, of_same_call, remember
from .class_defaults import freed
from .encoding import unknown_value
from .evaluated import Ahead
from .kept_sizes import give_back
from .narrowing import forget_operand, forget_shape
from .opening import opened
from .operands_of_programs import decides
from .operators import by_numpys_overloads, is_rest, is_simple
from .overloads import implausible, tailored, unambiguous, without_tuples, without_unsolved
from .receivers import followed, given_to, may_be_array
from .resolve import public_name, rule_for
from .rules import Application
from .unification import unify_signature

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

    from shapeproof.ops.registry import Rule

_IN_PLACE: Final = frozenset(f"__i{op_methods[op][2:]}" for op in ops_with_inplace_method)
#: Methods of generators of random numbers and of ufuncs: what they belong to is not an argument.
#: Nor is a function that NumPy's stubs declare as an object with `__call__`, such as `np.zeros`.
_NOT_OF_ARRAYS: Final = (
    "numpy.random.",
    "numpy._typing._ufunc.",
    "numpy.lib._index_tricks_impl.",
)


def function_hook(fullname: str) -> Callable[[FunctionSigContext], FunctionLike]:
    """The signature hook of a function that is not a builtin."""
    if fullname in library.HOOKS:
        return library.HOOKS[fullname]
    if fullname in replacing.HOOKS:
        return replacing.HOOKS[fullname]
    public = public_name(fullname)
    if public in stub_gaps.HOOKS:
        return stub_gaps.HOOKS[public]
    if public == from_functions.FROM_FUNCTION:
        return from_functions.refine
    rule = rule_for(fullname)
    if rule is None:
        return _refine_function
    name = fullname.rpartition(".")[2]
    return functools.partial(_refine_operation, rule=rule, fullname=fullname, name=name)


def method_hook(fullname: str) -> Callable[[MethodSigContext], FunctionLike]:
    """The signature hook of a method."""
    if fullname in library.HOOKS:
        return library.HOOKS[fullname]
    public = public_name(fullname)
    if public in stub_gaps.HOOKS:
        return stub_gaps.HOOKS[public]
    name = fullname.rpartition(".")[2]
    return functools.partial(_refine_method, fullname=fullname, name=name)


def _refine_function(ctx: FunctionSigContext) -> FunctionLike:
    give_back(cast("TypeChecker", ctx.api))
    signature = freed(ctx.default_signature, cast("TypeChecker", ctx.api))
    return unify_signature(ctx._replace(default_signature=signature))


def _refine_operation(
    ctx: FunctionSigContext, rule: Rule, fullname: str, name: str
) -> FunctionLike:
    give_back(cast("TypeChecker", ctx.api))
    attempt = of_same_call(ctx, name)
    if attempt is None:
        attempt = _attempted(ctx, rule, name, None)
    return _refined(ctx, attempt, fullname)


def _refine_method(ctx: MethodSigContext, fullname: str, name: str) -> FunctionLike:
    give_back(cast("TypeChecker", ctx.api))
    if is_rest(ctx.default_signature):
        return implausible(ctx.default_signature)
    if name == "resize":
        forget_shape(ctx.context, cast("TypeChecker", ctx.api))
    attempt = of_same_call(ctx, name)
    if attempt is None:
        receiver = get_proper_type(ctx.type)
        rule = rule_for(fullname, receiver)
        if rule is None:  # as for the classes derived from NumPy's array
            if is_simple(ctx.default_signature):
                return _as_numpy_has_it(ctx, ctx.default_signature, name)
            return unify_signature(ctx)
        of_array = name != "__call__" and not fullname.startswith(_NOT_OF_ARRAYS)
        # Of `np.ndarray.sum(x)`, the array is the first argument.
        is_argument = of_array and not isinstance(receiver, FunctionLike | TypeType)
        owner = followed(ctx, receiver, name) if is_argument else None
        attempt = _attempted(ctx, rule, name, owner)
    return _refined(ctx, attempt, fullname)


def _as_numpy_has_it(ctx: MethodSigContext, signature: CallableType, name: str) -> CallableType:
    """The signature of an operator that NumPy's overloads decide on, or its operand."""
    result = unknown_value() if decides(ctx, name) else by_numpys_overloads(ctx, name)
    return tailored(signature, ctx, result, operator=True)


def _attempted(
    ctx: FunctionSigContext | MethodSigContext, rule: Rule, name: str, owner: ProperType | None
) -> Attempt:
    """The rule applied to the arguments of a call."""
    arguments = _arguments(ctx, name)
    checker = cast("TypeChecker", ctx.api)
    application = Application(rule, checker, ctx.context)
    with Ahead(ctx.context, checker) as ahead:
        shape = None if arguments is None else application.shape(owner, *arguments)
    operator = _is_operator(name) or not isinstance(ctx.context, CallExpr)
    # Our own stubs say what must be a handle.
    taken_over = (operator or application.tells_all(shape)) and application.knows_arguments
    attempt = remember(ctx, name, owner, application, shape, taken_over=taken_over)
    if attempt.decides and taken_over:
        ahead.spare(any_will_do=True)
    if application.failed and isinstance(ctx.context, OperatorAssignmentStmt):
        forget_operand(ctx.context, checker)
    return attempt


def _refined(
    ctx: FunctionSigContext | MethodSigContext, attempt: Attempt, fullname: str
) -> FunctionLike:
    """One overload of an operation, as mypy is to check it."""
    name, signature = attempt.name, ctx.default_signature
    if attempt.decides and attempt.taken_over and not attempt.is_first(signature):
        return implausible(signature)
    if fullname.startswith("einops.") and not given_back.is_of_numpy(attempt):
        return given_back.of_any_array(signature, attempt.shape)
    if fullname.startswith("numpy.") and given_back.is_list(ctx):
        return signature
    checker = cast("TypeChecker", ctx.api)
    if not attempt.decides:
        if isinstance(ctx, MethodSigContext) and is_simple(signature):
            return _as_numpy_has_it(ctx, signature, name)
        if isinstance(ctx, MethodSigContext) and _is_operator(name) and decides(ctx, name):
            return tailored(signature, ctx, unknown_value(), operator=True)
        return signature.copy_modified(ret_type=_undecided(attempt, signature, checker))
    result = _result(attempt, signature, checker)
    if attempt.shape == () and isinstance(ctx, MethodSigContext) and may_be_array(ctx, name):
        result = unknown_value()
    if attempt.taken_over:
        return tailored(signature, ctx, result, operator=_is_operator(name))
    return signature.copy_modified(
        arg_types=without_tuples(ctx), ret_type=unambiguous(without_unsolved(result, ctx), ctx)
    )


def _undecided(attempt: Attempt, signature: CallableType, checker: TypeChecker) -> MypyType:
    """What NumPy's stubs say, without the shape; of parts of an array they know less than they say.

    An index of any kind, or a row of an array of unknown rank, gives an array or a number; with a
    slice, an array.
    """
    name, shape, application = attempt.name, attempt.shape, attempt.application
    passed_on = isinstance(signature.ret_type, TypeVarType) and application.takes_array
    if shape == ANY_SHAPE and passed_on:
        # "The array that goes in comes out", which `swapaxes` and `moveaxis` do not do.
        return application.type_of_result(ANY_SHAPE, unknown_value(), scalar=False)
    array = None if attempt.owner is None else as_ndarray(attempt.owner)
    if name == "__iter__":
        return checker.named_generic_type("typing.Iterator", [unknown_value()])
    if name == "__getitem__" and array is not None and shape_of(array) != ANY_SHAPE:
        if any(isinstance(entry, SliceExpr) for entry in _entries(attempt.context)):
            return application.type_of_result(ANY_SHAPE, unknown_value(), scalar=False)
        return unknown_value()
    result = opened(signature.ret_type)
    items = list(union_items(result))
    is_array = {as_ndarray(item) is not None for item in items}
    # An array or a number: which one, not even the program need say.
    return unknown_value() if len(is_array) > 1 else result


def _result(attempt: Attempt, signature: CallableType, checker: TypeChecker) -> MypyType:
    name = attempt.name
    if name == "__setitem__":
        return signature.ret_type
    if name == "__getitem__" and attempt.application.failed:
        return AnyType(TypeOfAny.from_error)  # an array or an element
    # What the stubs say of an iterator is no element type.
    default = unknown_value() if name == "__iter__" else signature.ret_type
    scalar = _gives_number(name, attempt.context)
    result = attempt.application.type_of_result(attempt.shape, default, scalar)
    if name == "__iter__":
        return checker.named_generic_type("typing.Iterator", [result])
    return result


def _gives_number(name: str, context: Context) -> bool:
    """Whether a result without axes is a number: not in place, and not that of `x[..., 0]`."""
    if isinstance(context, IndexExpr):
        return not any(isinstance(entry, EllipsisExpr) for entry in _entries(context))
    return name not in _IN_PLACE and (_is_operator(name) or not isinstance(context, CallExpr))


def _entries(context: Context) -> list[Expression]:
    """What an index is made of."""
    index = context.index if isinstance(context, IndexExpr) else None
    if isinstance(index, TupleExpr):
        return index.items
    return [] if index is None else [index]


def _is_operator(name: str) -> bool:
    """Whether mypy calls a method for an operator, a loop or an assignment; `x()` is a call."""
    return name.startswith("__") and name != "__call__"


def _arguments(
    ctx: FunctionSigContext | MethodSigContext, name: str
) -> tuple[list[Expression], dict[str, Expression]] | None:
    """Positional and named arguments as the call spells them; None if it unpacks a dict."""
    context = ctx.context
    if _is_operator(name) or not isinstance(context, CallExpr):
        return given_to(ctx, name), {}
    positional: list[Expression] = []
    named: dict[str, Expression] = {}
    for argument, kind, keyword in zip(
        context.args, context.arg_kinds, context.arg_names, strict=True
    ):
        if kind == ARG_POS:
            positional.append(argument)
        elif kind == ARG_STAR:
            positional.append(StarExpr(argument))
        elif kind == ARG_NAMED and keyword is not None:
            named[keyword] = argument
        else:
            return None
    return positional, named
