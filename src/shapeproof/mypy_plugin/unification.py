"""The dims of a function, solved from the arguments of one call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from mypy.nodes import CallExpr, Expression
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import (
    CallableType,
    Instance,
    Overloaded,
    ProperType,
    get_proper_type,
)

from shapeproof.shapes import (
    UNKNOWN,
    Bindings,
    Dim,
    Mismatch,
    Name,
    Rest,
    Shape,
    ShapeError,
    Size,
    finish,
    match,
)

from .arrays import as_ndarray, is_after_error, shape_of, with_shape
from .assumptions import Assumptions, under
from .comparisons import assumed
from .encoder import Encoder
from .encoding import is_dim, is_of_function, owner_of
from .functions_passed import without_lost_names
from .lost_shapes import report_argument
from .members import signature_of_instance
from .opening import opened, opened_after_error
from .pairs import has_shape, pairs_of_shapes
from .program import encoder_of
from .report import SHAPE_CLASS, SHAPE_MISMATCH, report
from .scopes import has_callable, names_in
from .substitution import substitute_dims
from .suggestions import for_call
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def unify_signature(ctx: FunctionSigContext | MethodSigContext, fullname: str) -> CallableType:
    """The signature of one call, with the dims that the arguments bind.

    Reports what does not fit.
    """
    checker = cast("TypeChecker", ctx.api)
    signature = ctx.default_signature
    owner = ctx.type if isinstance(ctx, MethodSigContext) else _constructed(signature)
    if isinstance(owner, Instance):
        signature = signature_of_instance(signature, owner, encoder_of(checker))
    dims = [variable for variable in signature.variables if is_dim(variable)]
    if not dims and not any(has_shape(typ) for typ in signature.arg_types):
        return signature
    own = {name for variable in dims for name in names_in(variable)}
    signature = _with_fresh_names(signature, own, encoder_of(checker))
    signature = without_lost_names(signature, own, checker)
    call = _Call(signature, checker, own, report_errors=not _is_overloaded(ctx, checker))
    call.match_arguments(ctx.args)
    if call.failure is not None:
        call = _less_strict(call, ctx.args) or call
    if call.failure is not None and call.report_errors:
        code = SHAPE_MISMATCH
        if isinstance(ctx, MethodSigContext) and _fits_without_class_dims(ctx, call):
            code = SHAPE_CLASS
        mismatch, expression = call.failure
        notes = (*mismatch.notes(), *_suggestion(call, ctx.args))
        report(checker, mismatch.headline(), notes, expression, code)
    return call.refined()


def _less_strict(failed: _Call, args: list[list[Expression]]) -> _Call | None:
    """The call with what the program has compared, or with other sizes for a function passed in."""
    signature, checker = failed.signature, failed.checker
    equal, own = assumed(checker), failed.own
    if signature.definition is None and signature.name is None:
        # Whose names they are in `Callable[[Float[np.ndarray, "n d"]], ...]`, nobody checks.
        own = own | {name for typ in signature.arg_types for name in names_in(typ)}
    if not equal and own == failed.own:
        return None
    again = _Call(signature, checker, own, report_errors=failed.report_errors, equal=equal)
    again.match_arguments(args)
    return None if again.failure else again


def first_misfit(
    signature: CallableType, checker: TypeChecker, args: list[list[Expression]]
) -> tuple[Mismatch, Expression] | None:
    """The first argument that does not fit a signature.

    Args:
        signature: generic in its dims.
        checker: of the module that the call is in.
        args: the arguments for each parameter.
    """
    own = {name for variable in signature.variables for name in names_in(variable)}
    call = _Call(signature, checker, own, report_errors=False, equal=assumed(checker))
    call.match_arguments(args)
    return call.failure


def _suggestion(failed: _Call, args: list[list[Expression]]) -> tuple[str, ...]:
    """What the caller may have meant."""
    checker, encoder = failed.checker, encoder_of(failed.checker)
    types = {e: argument_type(checker, e) for formal in args for e in formal}
    arrays = {e: array for e, typ in types.items() if (array := as_ndarray(typ)) is not None}

    def fits(changed: Mapping[Expression, tuple[Expression, Shape]]) -> bool:
        call = _Call(failed.signature, checker, failed.own, report_errors=False)
        call.actual = {
            place: with_shape(arrays[other], encoder.shape(shape))
            for place, (other, shape) in changed.items()
        }
        call.match_arguments(args)
        return call.failure is None

    return for_call(checker, {e: shape_of(array) for e, array in arrays.items()}, fits)


def _with_fresh_names(signature: CallableType, own: set[Name], encoder: Encoder) -> CallableType:
    """A bound method with its new names in arithmetic dims too; mypy renames the bare ones."""
    if all(map(is_of_function, own)):
        return signature  # mypy has renamed none
    fullname = getattr(signature.definition, "fullname", None)
    fresh = {name.text: name for name in own}
    old = {
        name
        for typ in (*signature.arg_types, signature.ret_type)
        for name in names_in(typ)
        if name not in own and name.text in fresh and owner_of(name) == fullname
    }
    if not old:
        return signature
    sizes: dict[Name, Size] = {name: Dim.of(fresh[name.text]) for name in old}
    return signature.copy_modified(
        arg_types=[substitute_dims(typ, sizes, {}, encoder) for typ in signature.arg_types],
        ret_type=substitute_dims(signature.ret_type, sizes, {}, encoder),
    )


def _fits_without_class_dims(ctx: MethodSigContext, failed: _Call) -> bool:
    """Whether only the dims of the object's class are in the way; run time does not know those."""
    owner = ctx.type
    method = (
        owner.type.get_method(_short_name(ctx.default_signature))
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
    call = _Call(open_signature, failed.checker, own, report_errors=False)
    call.match_arguments(ctx.args)
    return call.failure is None


def _short_name(signature: CallableType) -> str:
    """The name of a function; mypy calls a bound method "name of Class"."""
    return (signature.name or "").partition(" of ")[0]


class _Call:
    """The arguments of one call matched, one after the other, with a signature."""

    def __init__(
        self,
        signature: CallableType,
        checker: TypeChecker,
        own: set[Name],
        *,
        report_errors: bool,
        equal: Assumptions | None = None,
    ) -> None:
        self.signature = signature
        self.checker = checker
        self.own = own
        # If not: another overload may fit, and if none does, mypy says so.
        self.report_errors = report_errors
        self.equal = {name: size for name, size in (equal or {}).items() if name not in own}
        self.bindings = Bindings(_short_name(signature))
        self.failure: tuple[Mismatch, Expression] | None = None
        self.after_error = False
        self.checked: set[int] = set()
        #: Types to be tried in the place of those that some arguments have.
        self.actual: Mapping[Expression, ProperType] = {}

    def match_arguments(self, args: list[list[Expression]]) -> None:
        """Match all arguments; `failure` is the first that does not fit."""
        last: Expression | None = None
        for index, expressions in enumerate(args):
            for expression in expressions:
                self.match_argument(index, expression)
                last = expression
        try:
            if self.failure is None:
                finish(self.bindings)
        except ShapeError as error:
            if last is not None:
                self.failure = error.mismatch, last

    def match_argument(self, index: int, expression: Expression) -> None:
        formal = self.signature.arg_types[index]
        if self.failure or not has_shape(formal) or has_callable(formal):
            return  # what a function takes and gives, mypy compares itself
        actual = self.actual.get(expression) or argument_type(self.checker, expression)
        name = self.signature.arg_names[index]
        label = f'argument "{name}"' if name else f"argument {index + 1}"
        if self.report_errors:
            report_argument(actual, label, self.signature.name, expression, self.checker)
        self.after_error |= is_after_error(actual)
        try:
            for expected, found in pairs_of_shapes(formal, actual):
                if self.equal:
                    expected, found = under(self.equal, expected), under(self.equal, found)
                match(expected, found, self.bindings, self.own.__contains__, label)
        except ShapeError as error:
            self.failure = error.mismatch, expression
        self.checked.add(index)

    def refined(self) -> CallableType:
        """The signature as mypy is to check it: our part is done, its shapes are open there."""
        encoder = encoder_of(self.checker)
        if self.failure and not self.report_errors:
            return self._not_matching(encoder)
        self.after_error |= self.failure is not None
        left = self._left_to_mypy()
        sizes: dict[Name, Size] = {}
        rests: dict[Name, Shape] = {}
        for name in self.own - left:
            sizes[name] = UNKNOWN if self.failure else self.bindings.sizes.get(name, UNKNOWN)
            rests[name] = self.bindings.rests.get(name, (Rest(None),))
            if self.failure:
                rests[name] = (Rest(None),)
        arg_types = [
            opened(typ, dtypes=self.failure is not None)
            if i in self.checked or self.failure
            else substitute_dims(typ, sizes, rests, encoder)
            for i, typ in enumerate(self.signature.arg_types)
        ]
        variables = [v for v in self.signature.variables if not is_dim(v) or names_in(v) & left]
        result = substitute_dims(self.signature.ret_type, sizes, rests, encoder)
        return self.signature.copy_modified(
            arg_types=arg_types,
            ret_type=opened_after_error(result) if self.after_error else result,
            variables=variables,
        )

    def _not_matching(self, encoder: Encoder) -> CallableType:
        """An overload that does not fit, with what is known: mypy finds the same and goes on."""
        sizes, rests = self.bindings.sizes, self.bindings.rests
        arg_types = [
            substitute_dims(typ, sizes, rests, encoder) for typ in self.signature.arg_types
        ]
        return self.signature.copy_modified(arg_types=arg_types)

    def _left_to_mypy(self) -> set[Name]:
        """Names that only arguments we do not read mention, such as functions: mypy infers them."""
        bound = {n for n in self.own if n in self.bindings.sizes or n in self.bindings.rests}
        unread: set[Name] = set()
        for index, typ in enumerate(self.signature.arg_types):
            if index not in self.checked or has_callable(typ):
                unread |= names_in(typ)
        return (unread & self.own) - bound


def _constructed(signature: CallableType) -> ProperType | None:
    """What a constructor makes: it mentions the dims of the bases that it inherits fields from."""
    return get_proper_type(signature.ret_type) if signature.is_type_obj() else None


def _is_overloaded(ctx: FunctionSigContext | MethodSigContext, checker: TypeChecker) -> bool:
    """Whether the signature is one of several: the hook is asked for each."""
    callee = ctx.context.callee if isinstance(ctx.context, CallExpr) else None
    if callee is None or not checker.has_type(callee):
        return False
    typ = get_proper_type(checker.lookup_type(callee))
    if isinstance(typ, Instance):
        method = typ.type.get_method("__call__")
        if method is not None and method.type is not None:
            typ = get_proper_type(method.type)
    return isinstance(typ, Overloaded)
