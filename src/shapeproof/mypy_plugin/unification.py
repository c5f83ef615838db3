"""The dims of a function, solved from the arguments of one call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from mypy.errorcodes import ErrorCode
from mypy.nodes import CallExpr, Context, Expression, NameExpr
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import (
    CallableType,
    Instance,
    ProperType,
    get_proper_type,
)

from shapeproof.shapes import Name, RankMismatch, Shape

from .argument_labels import has_surplus, short_name
from .arrays import as_ndarray, shape_of, with_shape
from .choices import alternatives, can_be_each
from .comparisons import assumed, assumed_in_turn
from .encoding import is_dim
from .evaluated import Ahead
from .floats_in_containers import with_collected_floats
from .folds import with_common_type
from .matching import Call
from .members import signature_of_instance
from .named_tuples import with_names_of_fields
from .names_of_callables import with_own_names
from .names_of_signatures import with_fresh_names, without_lost_names
from .overloaded_calls import is_overloaded, report_no_overload
from .pairs import has_shape
from .program import encoder_of
from .rebinding import only_value
from .report import SHAPE_CLASS, SHAPE_MISMATCH, report
from .scopes import names_in
from .sizes_of_objects import with_sizes_of_owner
from .suggestions import Wanted, for_call
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def unify_signature(
    ctx: FunctionSigContext | MethodSigContext, *, is_partial: bool = False
) -> CallableType:
    """The signature of one call, with the dims that the arguments bind.

    Reports what does not fit.

    Args:
        ctx: of the call.
        is_partial: whether it gives some of the arguments, and a later call others.
    """
    checker = cast("TypeChecker", ctx.api)
    signature, of_fields = _of_this_call(ctx)
    dims = [variable for variable in signature.variables if is_dim(variable)]
    named, of_callable = with_own_names(signature, encoder_of(checker))
    if not dims and not any(has_shape(typ) for typ in named.arg_types):
        return signature
    own = {name for variable in dims for name in names_in(variable)} | of_fields
    signature = with_fresh_names(signature, own, encoder_of(checker))
    signature = without_lost_names(signature, own, checker)
    if not of_callable:
        named = signature
    call = _call(ctx, named, own | of_callable, is_partial=is_partial)
    with Ahead(ctx.context, checker) as ahead:
        call.match_arguments(ctx.args)
        if of_callable and _is_of_sizes(call):  # of names that nobody checks
            call = _call(ctx, signature, own, is_partial=is_partial)
            call.match_arguments(ctx.args)
        if call.failure is not None:
            call = _less_strict(call, ctx.args) or call
        else:
            call = _with_each_choice(call, ctx.args) or call
    ahead.spare()
    if call.failure is not None and not has_surplus(ctx.context, ctx.args):
        # Run time looks at no named tuple as a whole.
        _report(ctx, call, SHAPE_CLASS if of_fields else SHAPE_MISMATCH)
    return call.refined()


def _of_this_call(
    ctx: FunctionSigContext | MethodSigContext,
) -> tuple[CallableType, set[Name]]:
    """The signature with what mypy does not know of it here, and the names of a tuple's fields."""
    checker = cast("TypeChecker", ctx.api)
    signature = ctx.default_signature
    owner = ctx.type if isinstance(ctx, MethodSigContext) else _constructed(signature)
    if isinstance(owner, Instance):
        signature = signature_of_instance(signature, owner, encoder_of(checker))
        if isinstance(ctx, MethodSigContext):
            signature = with_sizes_of_owner(ctx, signature, owner)
    signature = with_common_type(ctx, signature)
    signature = with_collected_floats(signature, ctx.args, checker)
    return with_names_of_fields(signature, encoder_of(checker))


def _call(
    ctx: FunctionSigContext | MethodSigContext,
    signature: CallableType,
    own: set[Name],
    *,
    is_partial: bool,
) -> Call:
    checker = cast("TypeChecker", ctx.api)
    return Call(
        signature,
        checker,
        own,
        report_errors=not is_overloaded(ctx.context, checker),
        context=ctx.context,
        is_partial=is_partial,
    )


def _is_of_sizes(call: Call) -> bool:
    """Whether arguments do not fit, and that is no matter of how many axes they have."""
    return call.failure is not None and not isinstance(call.failure[0], RankMismatch)


def _report(ctx: FunctionSigContext | MethodSigContext, failed: Call, code: ErrorCode) -> None:
    """Report what does not fit; of overloads, when none does."""
    if failed.failure is None:
        return
    if not failed.report_errors:
        failed.report_errors = report_no_overload(ctx.context, failed.checker)
        return
    if isinstance(ctx, MethodSigContext) and _fits_without_class_dims(ctx, failed):
        code = SHAPE_CLASS
    mismatch, expression = failed.failure
    notes = (*mismatch.notes(), *_suggestion(failed, ctx.args))
    report(failed.checker, mismatch.headline(), notes, expression, code)


def _less_strict(failed: Call, args: list[list[Expression]]) -> Call | None:
    """The call with what the program has compared, or with other sizes for a function passed in."""
    signature, checker = failed.signature, failed.checker
    own = failed.own
    is_declared = signature.definition is None and signature.name is None
    if is_declared and not _is_made_by_call(failed.context, checker):
        # Whose names they are in `Callable[[Float[np.ndarray, "n d"]], ...]`, nobody checks.
        own = own | {name for typ in signature.arg_types for name in names_in(typ)}
    for equal in assumed_in_turn(checker):
        if not equal and own == failed.own:
            continue
        again = Call(
            signature,
            checker,
            own,
            report_errors=failed.report_errors,
            equal=equal,
            context=failed.context,
            is_partial=failed.is_partial,
        )
        again.match_arguments(args)
        if not again.failure:
            return again
    return None


def _is_made_by_call(call: Context | None, checker: TypeChecker) -> bool:
    """Whether what is called is a variable that holds what another call has made."""
    match call:
        case CallExpr(callee=NameExpr(node=variable)):
            return isinstance(only_value(variable, checker), CallExpr)
        case _:
            return False


def _with_each_choice(fitting: Call, args: list[list[Expression]]) -> Call | None:
    """The call with one of several shapes that an argument may have, if that must fit and does not.

    With two such arguments it is not known which shapes go together.
    """
    checker = fitting.checker
    expressions = [expression for formal in args for expression in formal]
    choices = {e: found for e in expressions if len(found := alternatives(e, checker)) > 1}
    if len(choices) != 1:
        return None
    ((expression, arrays),) = choices.items()
    failed: list[Call] = []
    for array in arrays.values():
        call = fitting.again({expression: array}, equal=assumed(checker))
        call.match_arguments(args)
        failed += [call] if call.failure else []
    if failed and (len(failed) == len(arrays) or can_be_each(expression, checker)):
        return failed[0]
    return None


def _suggestion(failed: Call, args: list[list[Expression]]) -> tuple[str, ...]:
    """What the caller may have meant; of one of several shapes, what is right for the others?"""
    if failed.actual:
        return ()
    checker, encoder = failed.checker, encoder_of(failed.checker)
    types = {e: argument_type(checker, e) for formal in args for e in formal}
    arrays = {e: array for e, typ in types.items() if (array := as_ndarray(typ)) is not None}

    wanted = Wanted.by(checker)

    def fits(changed: Mapping[Expression, tuple[Expression, Shape]]) -> bool:
        actual: dict[Expression, ProperType] = {
            place: with_shape(arrays[other], encoder.shape(shape))
            for place, (other, shape) in changed.items()
        }
        call = failed.again(actual, report_errors=False)
        call.match_arguments(args)
        result = None if call.failure else as_ndarray(get_proper_type(call.refined().ret_type))
        return not call.failure and (result is None or wanted.takes(shape_of(result)))

    return for_call(checker, {e: shape_of(array) for e, array in arrays.items()}, fits)


def _fits_without_class_dims(ctx: MethodSigContext, failed: Call) -> bool:
    """Whether only the dims of the object's class are in the way; run time does not know those."""
    owner = ctx.type
    method = (
        owner.type.get_method(short_name(ctx.default_signature))
        if isinstance(owner, Instance)
        else None
    )
    typ = None if method is None else get_proper_type(method.type)
    if not isinstance(owner, Instance) or not isinstance(typ, CallableType):
        return False
    free = {name for base in owner.type.mro for v in base.defn.type_vars for name in names_in(v)}
    arg_types = typ.arg_types[len(typ.arg_types) - len(failed.signature.arg_types) :]
    if not free or len(arg_types) != len(failed.signature.arg_types):
        return False
    open_signature = failed.signature.copy_modified(arg_types=arg_types)
    own = free | {name for arg_type in arg_types for name in names_in(arg_type)}
    call = Call(open_signature, failed.checker, own, report_errors=False)
    call.match_arguments(ctx.args)
    return call.failure is None


def _constructed(signature: CallableType) -> ProperType | None:
    """What a constructor makes: it mentions the dims of the bases that it inherits fields from."""
    return get_proper_type(signature.ret_type) if signature.is_type_obj() else None
