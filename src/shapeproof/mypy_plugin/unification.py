"""The dims of a function, solved from the arguments of one call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, cast

import mypy.types  # first: mypy's modules import each other in a circle
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import Expression, LambdaExpr
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    NoneType,
    ProperType,
    TupleType,
    UnionType,
    UnpackType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from ..shapes import UNKNOWN, Bindings, Dim, Mismatch, Name, OneOr, Rest, Shape, ShapeError, Size
from ..shapes import finish, match
from .encoding import (
    SIZE_ATTRIBUTE,
    Encoder,
    as_ndarray,
    dims_in,
    is_dim,
    shape_of,
    size_of,
    substitute_dims,
    union_items,
    unknown_type,
    with_shape,
)
from .opening import Opener
from .report import report
from .rules import encoder_of
from .scopes import names_in
from .values import argument_type, shape_of_argument

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: (expected, actual) shapes of one argument.
_Pair = tuple[Shape, Shape]


def unify_signature(ctx: FunctionSigContext | MethodSigContext, fullname: str) -> CallableType:
    """The signature of one call, with the dims that the arguments bind; reports what does not fit."""
    signature = ctx.default_signature
    dims = [variable for variable in signature.variables if is_dim(variable)]
    if not dims and not any(_has_shape(typ) for typ in signature.arg_types):
        return signature
    own = {name for variable in dims for name in names_in(variable)}
    call = _Call(signature, cast("TypeChecker", ctx.api), own)
    for index, expressions in enumerate(ctx.args):
        for expression in expressions:
            call.match_argument(index, expression)
    return call.refined()


class _Call:
    """The arguments of one call matched, one after the other, with a signature."""

    def __init__(self, signature: CallableType, checker: TypeChecker, own: set[Name]) -> None:
        self.signature = signature
        self.checker = checker
        self.own = own
        self.bindings = Bindings()
        self.last: Expression | None = None
        self.failed = False
        self.checked: set[int] = set()

    def match_argument(self, index: int, expression: Expression) -> None:
        formal = self.signature.arg_types[index]
        if self.failed or not _has_shape(formal) or isinstance(expression, LambdaExpr):
            return
        actual = argument_type(self.checker, expression)
        name = self.signature.arg_names[index]
        label = f'argument "{name}"' if name else f"argument {index + 1}"
        callee = self.signature.name
        if callee:
            label += f' of "{callee.partition(" of ")[0]}"'
        try:
            for expected, found in _pairs(formal, actual):
                match(expected, found, self.bindings, self.own.__contains__, label)
        except ShapeError as error:
            self._fail(error.mismatch, expression)
        self.checked.add(index)
        self.last = expression

    def _fail(self, mismatch: Mismatch, expression: Expression) -> None:
        self.failed = True
        report(self.checker, mismatch.headline(), mismatch.notes(), expression)

    def refined(self) -> CallableType:
        """The signature as mypy is to check it: our part is done, its shapes are open there."""
        try:
            if not self.failed:
                finish(self.bindings)
        except ShapeError as error:
            if self.last is not None:
                self._fail(error.mismatch, self.last)
        encoder = encoder_of(self.checker)
        left = self._left_to_mypy()
        sizes: dict[Name, Size] = {}
        rests: dict[Name, Shape] = {}
        for name in self.own - left:
            sizes[name] = UNKNOWN if self.failed else self.bindings.sizes.get(name, UNKNOWN)
            rests[name] = self.bindings.rests.get(name, (Rest(None),))
            if self.failed:
                rests[name] = (Rest(None),)
        arg_types = [
            typ.accept(Opener())
            if i in self.checked
            else substitute_dims(typ, sizes, rests, encoder)
            for i, typ in enumerate(self.signature.arg_types)
        ]
        variables = [v for v in self.signature.variables if not is_dim(v) or names_in(v) & left]
        return self.signature.copy_modified(
            arg_types=arg_types,
            ret_type=substitute_dims(self.signature.ret_type, sizes, rests, encoder),
            variables=variables,
        )

    def _left_to_mypy(self) -> set[Name]:
        """Names that only arguments we do not read mention, such as functions: mypy infers them."""
        bound = {n for n in self.own if n in self.bindings.sizes or n in self.bindings.rests}
        unread: set[Name] = set()
        for index, typ in enumerate(self.signature.arg_types):
            if index not in self.checked or _has_callable(typ):
                unread |= names_in(typ)
        return (unread & self.own) - bound


def _has_shape(typ: MypyType) -> bool:
    return bool(dims_in(typ)) or _is_size(typ)


def _is_size(typ: MypyType) -> bool:
    typ = get_proper_type(typ)
    return (
        isinstance(typ, Instance)
        and typ.extra_attrs is not None
        and SIZE_ATTRIBUTE in typ.extra_attrs.attrs
    )


def _has_callable(typ: MypyType) -> bool:
    return any(isinstance(item, CallableType) for item in union_items(typ))


def _pairs(formal: MypyType, actual: MypyType) -> Iterator[_Pair]:
    """The shapes inside a parameter's type, each with its counterpart in the argument's."""
    formal, actual = get_proper_type(formal), get_proper_type(actual)
    if _is_size(formal):
        yield (_axis(size_of(formal)),), (_axis(size_of(actual)),)
        return
    expected = _array_in(formal)
    if expected is not None:
        found = [a for a in map(as_ndarray, union_items(actual)) if a is not None]
        if found:
            yield shape_of(expected), shape_of_argument(_only_arrays(actual))
        return
    if isinstance(formal, TupleType) and isinstance(actual, TupleType):
        if len(formal.items) == len(actual.items):
            for inner, given in zip(formal.items, actual.items, strict=True):
                if not isinstance(inner, UnpackType) and not isinstance(given, UnpackType):
                    yield from _pairs(inner, given)
        return
    if isinstance(actual, TupleType):
        for given in actual.items:
            if isinstance(formal, Instance) and formal.args and not isinstance(given, UnpackType):
                yield from _pairs(formal.args[0], given)
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
            yield (_axis(size_of(inner)),), (_axis(size_of(given)),)
        else:
            yield from _pairs(inner, given)


def _axis(size: Size | OneOr) -> Size | OneOr:
    return size


def _array_in(formal: ProperType) -> Instance | None:
    """The array type of a parameter, also of an optional one; None where there are several."""
    arrays = [a for a in map(as_ndarray, union_items(formal)) if a is not None]
    return arrays[0] if len(arrays) == 1 else None


def _only_arrays(actual: ProperType) -> ProperType:
    return get_proper_type(
        UnionType.make_union([i for i in union_items(actual) if as_ndarray(i) is not None])
    )
