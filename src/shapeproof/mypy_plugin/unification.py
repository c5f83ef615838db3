"""The dims of a function, solved from the arguments of one call."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING, cast

from mypy.maptype import map_instance_to_supertype
from mypy.nodes import CallExpr, Expression
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import (
    CallableType,
    Instance,
    Overloaded,
    ProperType,
    TupleType,
    UnionType,
    UnpackType,
    get_proper_type,
)
from mypy.types import Type as MypyType

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
    rank,
)

from .comparisons import compared_names, loosened
from .encoding import (
    SIZE_ATTRIBUTE,
    Encoder,
    as_ndarray,
    dims_in,
    is_dim,
    owner_of,
    shape_of,
    size_of,
    substitute_dims,
    union_items,
    unknown_type,
)
from .members import signature_of_instance
from .opening import opened
from .report import SHAPE_CLASS, SHAPE_MISMATCH, report
from .rules import encoder_of
from .scopes import has_callable, names_in
from .values import argument_type, shape_of_argument

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: (expected, actual) shapes of one argument.
_Pair = tuple[Shape, Shape]


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
    if not dims and not any(_has_shape(typ) for typ in signature.arg_types):
        return signature
    own = {name for variable in dims for name in names_in(variable)}
    signature = _with_fresh_names(signature, own, encoder_of(checker))
    call = _Call(signature, checker, own, report_errors=not _is_overloaded(ctx, checker))
    call.match_arguments(ctx.args)
    loose = compared_names(checker)
    if call.failure is not None and loose:
        again = _Call(signature, checker, own, report_errors=call.report_errors, loose=loose)
        again.match_arguments(ctx.args)
        call = call if again.failure else again
    if call.failure is not None and call.report_errors:
        code = SHAPE_MISMATCH
        if isinstance(ctx, MethodSigContext) and _fits_without_class_dims(ctx, call):
            code = SHAPE_CLASS
        mismatch, expression = call.failure
        report(checker, mismatch.headline(), mismatch.notes(), expression, code)
    return call.refined()


def _with_fresh_names(signature: CallableType, own: set[Name], encoder: Encoder) -> CallableType:
    """A bound method with its new names in arithmetic dims too; mypy renames the bare ones."""
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
    method = owner.type.get_method(_method_name(ctx)) if isinstance(owner, Instance) else None
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


def _method_name(ctx: MethodSigContext) -> str:
    """Mypy calls a bound method "name of Class"."""
    return (ctx.default_signature.name or "").partition(" of ")[0]


class _Call:
    """The arguments of one call matched, one after the other, with a signature."""

    def __init__(
        self,
        signature: CallableType,
        checker: TypeChecker,
        own: set[Name],
        *,
        report_errors: bool,
        loose: Set[Name] = frozenset(),
    ) -> None:
        self.signature = signature
        self.checker = checker
        self.own = own
        # If not: another overload may fit, and if none does, mypy says so.
        self.report_errors = report_errors
        self.loose = loose
        self.bindings = Bindings()
        self.failure: tuple[Mismatch, Expression] | None = None
        self.checked: set[int] = set()

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
        if self.failure or not _has_shape(formal) or has_callable(formal):
            return  # what a function takes and gives, mypy compares itself
        actual = argument_type(self.checker, expression)
        name = self.signature.arg_names[index]
        label = f'argument "{name}"' if name else f"argument {index + 1}"
        callee = self.signature.name
        if callee:
            label += f' of "{callee.partition(" of ")[0]}"'
        try:
            for expected, found in pairs_of_shapes(formal, actual):
                found = loosened(found, self.loose)
                match(expected, found, self.bindings, self.own.__contains__, label)
        except ShapeError as error:
            self.failure = error.mismatch, expression
        self.checked.add(index)

    def refined(self) -> CallableType:
        """The signature as mypy is to check it: our part is done, its shapes are open there."""
        encoder = encoder_of(self.checker)
        if self.failure and not self.report_errors:
            return self._not_matching(encoder)
        left = self._left_to_mypy()
        sizes: dict[Name, Size] = {}
        rests: dict[Name, Shape] = {}
        for name in self.own - left:
            sizes[name] = UNKNOWN if self.failure else self.bindings.sizes.get(name, UNKNOWN)
            rests[name] = self.bindings.rests.get(name, (Rest(None),))
            if self.failure:
                rests[name] = (Rest(None),)
        arg_types = [
            opened(typ)
            if i in self.checked or self.failure
            else substitute_dims(typ, sizes, rests, encoder)
            for i, typ in enumerate(self.signature.arg_types)
        ]
        variables = [v for v in self.signature.variables if not is_dim(v) or names_in(v) & left]
        return self.signature.copy_modified(
            arg_types=arg_types,
            ret_type=substitute_dims(self.signature.ret_type, sizes, rests, encoder),
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


def _has_shape(typ: MypyType) -> bool:
    if dims_in(typ) or _is_size(typ):
        return True
    # A scalar, "", has no dims to be found.
    return any(a.args and shape_of(a) == () for a in map(as_ndarray, union_items(typ)) if a)


def _is_size(typ: MypyType) -> bool:
    typ = get_proper_type(typ)
    return (
        isinstance(typ, Instance)
        and typ.extra_attrs is not None
        and SIZE_ATTRIBUTE in typ.extra_attrs.attrs
    )


def pairs_of_shapes(formal: MypyType, actual: MypyType) -> Iterator[_Pair]:
    """The shapes inside a parameter's type, each with its counterpart in the argument's."""
    formal = get_proper_type(formal)
    actual = get_proper_type(actual)
    if _is_size(formal):
        yield (size_of(formal),), (size_of(actual),)
        return
    found = shape_of_argument(_only_arrays(actual))
    expected = _array_in(formal, found)
    if expected is not None:
        yield expected, found
        return
    if isinstance(formal, TupleType) and isinstance(actual, TupleType):
        if len(formal.items) == len(actual.items):
            for inner, given in zip(formal.items, actual.items, strict=True):
                if not isinstance(inner, UnpackType) and not isinstance(given, UnpackType):
                    yield from pairs_of_shapes(inner, given)
        return
    if isinstance(actual, TupleType):
        for given in actual.items:
            if isinstance(formal, Instance) and formal.args and not isinstance(given, UnpackType):
                yield from pairs_of_shapes(formal.args[0], given)
        return
    if isinstance(formal, Instance) and isinstance(actual, Instance):
        yield from _pairs_of_instances(formal, actual)


def _pairs_of_instances(formal: Instance, actual: Instance) -> Iterator[_Pair]:
    if not actual.type.has_base(formal.type.fullname):
        return
    actual = map_instance_to_supertype(actual, formal.type)
    for inner, given, variable in zip(
        formal.args, actual.args, formal.type.defn.type_vars, strict=False
    ):
        if is_dim(variable):  # a class that is generic in dims
            yield (size_of(inner),), (size_of(given),)
        else:
            yield from pairs_of_shapes(inner, given)


def _array_in(formal: ProperType, found: Shape) -> Shape | None:
    """The shape that a parameter asks for; of several alternatives the one that can be meant."""
    arrays = [a for a in map(as_ndarray, union_items(formal)) if a is not None]
    shapes = list(dict.fromkeys(shape_of(array) for array in arrays))
    if len(shapes) > 1:
        shapes = [shape for shape in shapes if rank(shape) == rank(found)] or shapes[:1]
    return shapes[0] if len(shapes) == 1 else None


def _only_arrays(actual: ProperType) -> ProperType:
    """An argument's arrays; `Any` if it may be none."""
    arrays = [item for item in union_items(actual) if as_ndarray(item) is not None]
    return get_proper_type(UnionType.make_union(arrays)) if arrays else unknown_type()
