"""Calls: an operation's rule, or the dims of the called function solved from its arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from mypy.erasetype import erase_typevars
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
    StarExpr,
    SymbolNode,
    TupleExpr,
)
from mypy.operators import op_methods, ops_with_inplace_method
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import (
    CallableType,
    FunctionLike,
    ProperType,
    TypeVarType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import ANY_SHAPE

from . import library, replacing
from .arrays import as_ndarray, shape_of
from .class_defaults import freed
from .encoding import unknown_type
from .narrowing import forget_operand, forget_shape
from .opening import opened
from .operators import by_numpys_overloads, is_rest, is_simple
from .overloads import implausible, tailored, without_tuples, without_unsolved
from .receivers import followed, given_to, may_be_array
from .resolve import rule_for
from .rules import Application
from .unification import unify_signature

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

    from shapeproof.ops.registry import Rule

_IN_PLACE: Final = frozenset(f"__i{op_methods[op][2:]}" for op in ops_with_inplace_method)
#: Methods of generators of random numbers and of ufuncs: what they belong to is not an argument.
#: Nor is a function that NumPy's stubs declare as an object with `__call__`, such as `np.zeros`.
_NOT_OF_ARRAYS: Final = ("numpy.random.", "numpy._typing._ufunc.")


def refine_function(ctx: FunctionSigContext, fullname: str) -> FunctionLike:
    """The signature hook of every function that is not a builtin."""
    if fullname in library.HOOKS:
        return library.HOOKS[fullname](ctx)
    if fullname in replacing.HOOKS:
        return replacing.HOOKS[fullname](ctx)
    rule = rule_for(fullname)
    if rule is not None:
        return _refine_operation(ctx, rule, fullname, None)
    signature = freed(ctx.default_signature, cast("TypeChecker", ctx.api))
    return unify_signature(ctx._replace(default_signature=signature), fullname)


def refine_method(ctx: MethodSigContext, fullname: str) -> FunctionLike:
    """The signature hook of every method."""
    if fullname in library.HOOKS:
        return library.HOOKS[fullname](ctx)
    if is_rest(ctx.default_signature):
        return implausible(ctx.default_signature)
    receiver = get_proper_type(ctx.type)
    name = fullname.rpartition(".")[2]
    if name == "resize":
        forget_shape(ctx.context, cast("TypeChecker", ctx.api))
    rule = rule_for(_defining_name(receiver, fullname), receiver)
    if rule is None:
        return unify_signature(ctx, fullname)
    is_argument = name != "__call__" and not fullname.startswith(_NOT_OF_ARRAYS)
    from_instance = followed(ctx, receiver, name) if is_argument else None
    return _refine_operation(ctx, rule, fullname, from_instance)


def _defining_name(receiver: ProperType, fullname: str) -> str:
    """A subclass of ndarray has ndarray's methods."""
    own = fullname.startswith(("numpy.", "shapeproof."))
    if not own and as_ndarray(receiver) is not None:
        return "numpy.ndarray." + fullname.rpartition(".")[2]
    return fullname


def _refine_operation(
    ctx: FunctionSigContext | MethodSigContext,
    rule: Rule,
    fullname: str,
    receiver: ProperType | None,
) -> FunctionLike:
    name = fullname.rpartition(".")[2]
    checker = cast("TypeChecker", ctx.api)
    signature = ctx.default_signature
    call = _overload_of_same_call(ctx, name, checker)
    if call is None:
        arguments = _arguments(ctx, name)
        application = Application(rule, checker, ctx.context)
        shape = None if arguments is None else application.shape(receiver, *arguments)
        call = _remember(ctx, name, checker, application, shape)
        if application.failed and isinstance(ctx.context, OperatorAssignmentStmt):
            forget_operand(ctx.context, checker)
    elif _decides(call, name) and call.taken_over:
        return implausible(signature)
    if fullname.startswith("einops.") and not _is_of_numpy(call, name):
        return _of_any_array(signature, call.shape)
    if not _decides(call, name):
        if isinstance(ctx, MethodSigContext) and is_simple(signature):
            return tailored(signature, ctx, by_numpys_overloads(ctx, name), operator=True)
        undecided = _undecided(call, signature, name, receiver, checker)
        return signature.copy_modified(ret_type=undecided)
    result = _result(call, name, signature, checker)
    if call.shape == () and isinstance(ctx, MethodSigContext) and may_be_array(ctx, name):
        result = unknown_type()
    if call.taken_over:
        return tailored(signature, ctx, result, operator=_is_operator(name))
    return signature.copy_modified(
        arg_types=without_tuples(ctx), ret_type=without_unsolved(result, ctx)
    )


def _is_of_numpy(call: _Call, name: str) -> bool:
    """Whether a rule decides what einops gives: not for arrays that may be of another library."""
    application = call.application
    return _decides(call, name) and (application.failed or application.takes_array)


def _of_any_array(signature: CallableType, shape: Any) -> CallableType:
    """The signature of a function of einops, which takes the arrays of all libraries.

    It says that what goes in comes out, which of an array with a shape is not so.
    """
    if shape is None:
        return signature
    return signature.copy_modified(ret_type=erase_typevars(signature.ret_type))


def _decides(call: _Call, name: str) -> bool:
    """Whether the rule says more than NumPy's stubs.

    Of unknown rank, the result may be an array or a number: the stubs know which they can tell
    apart.
    """
    return call.application.failed or call.shape not in (None, ANY_SHAPE) or name == "__setitem__"


def _undecided(
    call: _Call,
    signature: CallableType,
    name: str,
    receiver: ProperType | None,
    checker: TypeChecker,
) -> MypyType:
    """What NumPy's stubs say, without the shape; of parts of an array they know less than they say.

    An index of any kind, or a row of an array of unknown rank, gives an array or a number.
    """
    passed_on = isinstance(signature.ret_type, TypeVarType) and call.application.takes_array
    if call.shape == ANY_SHAPE and passed_on:
        # "The array that goes in comes out", which `swapaxes` and `moveaxis` do not do.
        return call.application.type_of_result(ANY_SHAPE, unknown_type(), scalar=False)
    array = None if receiver is None else as_ndarray(receiver)
    if name == "__iter__":
        return checker.named_generic_type("typing.Iterator", [unknown_type()])
    if name == "__getitem__" and array is not None and shape_of(array) != ANY_SHAPE:
        return unknown_type()
    return opened(signature.ret_type)


def _result(call: _Call, name: str, signature: CallableType, checker: TypeChecker) -> MypyType:
    if name == "__setitem__":
        return signature.ret_type
    # What the stubs say of an iterator is no element type.
    default = unknown_type() if name == "__iter__" else signature.ret_type
    scalar = _gives_number(name, call.context)
    result = call.application.type_of_result(call.shape, default, scalar)
    if name == "__iter__":
        return checker.named_generic_type("typing.Iterator", [result])
    return result


def _gives_number(name: str, context: Context) -> bool:
    """Whether a result without axes is a number: not in place, and not that of `x[..., 0]`."""
    if isinstance(context, IndexExpr):
        index = context.index
        entries = index.items if isinstance(index, TupleExpr) else [index]
        return not any(isinstance(entry, EllipsisExpr) for entry in entries)
    return name not in _IN_PLACE and (_is_operator(name) or not isinstance(context, CallExpr))


class _Call(NamedTuple):
    """One call of an operation; mypy asks once for each overload of the function."""

    context: Context
    name: str
    receiver: ProperType | None
    binder: object
    version: int
    first: SymbolNode | None
    application: Application
    shape: Any
    taken_over: bool


_last: list[_Call] = []


def _remember(
    ctx: FunctionSigContext | MethodSigContext,
    name: str,
    checker: TypeChecker,
    application: Application,
    shape: Any,
) -> _Call:
    receiver = ctx.type if isinstance(ctx, MethodSigContext) else None
    binder = checker.binder
    operator = _is_operator(name) or not isinstance(ctx.context, CallExpr)
    call = _Call(
        context=ctx.context,
        name=name,
        receiver=receiver,
        binder=binder,
        version=binder.version,
        first=ctx.default_signature.definition,
        application=application,
        shape=shape,
        # Where NumPy's stubs have nothing to add, mypy need not look at them. Our own say what
        # must be a handle.
        taken_over=(operator or application.tells_all(shape)) and application.knows_arguments,
    )
    _last[:] = [call]
    return call


def _overload_of_same_call(
    ctx: FunctionSigContext | MethodSigContext, name: str, checker: TypeChecker
) -> _Call | None:
    """What was found for the first overload of a call, if this is another one of the same.

    As in mypy's own cache of expressions, nothing can have changed while the binder has not.
    """
    if not _last or checker.expr_checker.in_lambda_expr:
        return None
    (call,) = _last
    receiver = ctx.type if isinstance(ctx, MethodSigContext) else None
    same = (ctx.context, name) == (call.context, call.name) and receiver is call.receiver
    unchanged = checker.binder is call.binder and checker.binder.version == call.version
    definition = ctx.default_signature.definition
    another = definition is not None and definition is not call.first
    return call if same and unchanged and another else None


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
