"""Attributes of arrays and of the tape's handles that are operations: `x.T`."""

from __future__ import annotations

import functools
from collections.abc import Callable, Set
from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import (
    Expression,
    FuncItem,
    MemberExpr,
)
from mypy.plugin import AttributeContext
from mypy.types import CallableType, Instance, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import UNKNOWN, Dim, Item, Name, OneOr, Rest, Shape, Size, rank

from . import integers, reassignment
from .arrays import HANDLE
from .constants import is_of_self
from .containers import is_inferred, variable_of
from .encoding import is_of_function, owner_of, unknown_type
from .floats_in_containers import fitted_to, is_pinned
from .members import of_instance, seen_by_methods
from .mentioned_dims import dims_in
from .narrowing import refined_owner
from .opening import gradual, opened, reshaped
from .pairs import pairs_of_shapes
from .program import encoder_of
from .resolve import rule_for
from .rules import Application
from .scopes import is_int, names_in, namespaces_around
from .sizes_of_objects import dim_of_attribute, dims_of_self
from .substitution import substitute_dims
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def operation(ctx: AttributeContext, fullname: str) -> MypyType:
    """The hook for an attribute with a rule."""
    rule = rule_for(fullname)
    if rule is None or ctx.is_lvalue or not isinstance(ctx.context, MemberExpr):
        return ctx.default_attr_type  # mypy compares two definitions of it, where no member is
    application = Application(rule, cast("TypeChecker", ctx.api), ctx.context)
    shape = application.shape(refined_owner(ctx), [], {})
    if shape is None:
        return ctx.default_attr_type
    return application.type_of_result(shape, ctx.default_attr_type, scalar=False)


def of_user(ctx: AttributeContext) -> MypyType:
    """The hook for the attributes of all other classes."""
    checker = cast("TypeChecker", ctx.api)
    if ctx.is_lvalue:
        return seen_by_methods(_accepted(ctx), encoder_of(checker))
    if reassignment.changes_later(ctx):
        return opened(ctx.default_attr_type, dtypes=True)
    if not dims_in(ctx.default_attr_type):
        return _number_of_object(ctx) or gradual(ctx.default_attr_type)
    owner = get_proper_type(ctx.type)
    typ = ctx.default_attr_type
    if isinstance(owner, Instance):
        typ = of_instance(typ, owner, encoder_of(checker))
    typ = seen_by_methods(typ, encoder_of(checker))
    return gradual(_without_names_of_others(typ, ctx, checker))


def _number_of_object(ctx: AttributeContext) -> MypyType | None:
    """An int that the signature around names after this attribute, as `"{self.size} d"` does."""
    if not isinstance(ctx.context, MemberExpr) or not is_int(ctx.default_attr_type):
        return None
    checker = cast("TypeChecker", ctx.api)
    size = dim_of_attribute(ctx.context, checker)
    return None if size is UNKNOWN else encoder_of(checker).integer(size)


def _without_names_of_others(
    typ: MypyType, ctx: AttributeContext, checker: TypeChecker
) -> MypyType:
    """An attribute may hold an array of another method's call: its names mean nothing here.

    But for the ints that the object was made with.
    """
    here = namespaces_around(checker)
    own: set[str] = set()
    sizes: dict[Name, Size] = {}
    if isinstance(ctx.context, MemberExpr) and is_of_self(ctx.context.expr):
        owner = get_proper_type(ctx.type)
        bases = owner.type.mro if isinstance(owner, Instance) else []
        own = {each for base in bases for each in (base.fullname, f"{base.fullname}.__init__")}
        sizes = dims_of_self(checker) if any(name.is_int for name in names_in(typ)) else {}
    foreign = [
        name
        for name in names_in(typ)
        if is_of_function(name)
        and owner_of(name) not in here
        and not (name.is_int and owner_of(name) in own)
    ]
    sizes |= dict.fromkeys(foreign, UNKNOWN)
    rests: dict[Name, Shape] = dict.fromkeys(foreign, (Rest(None),))
    return substitute_dims(typ, sizes, rests, encoder_of(checker)) if sizes else typ


def _accepted(ctx: AttributeContext) -> MypyType:
    """What may be assigned to an attribute."""
    checker = cast("TypeChecker", ctx.api)
    target = ctx.context
    variable = variable_of(target, checker) if isinstance(target, MemberExpr) else None
    if variable is None or is_inferred(variable) or not isinstance(target, MemberExpr):
        return reassignment.accept(ctx)
    value = reassignment.assigned_value(target, checker)
    typ = _free_of_unbound_names(ctx.default_attr_type, value, checker)
    return fitted_to(typ, argument_type(checker, value)) if value and is_pinned(typ) else typ


def _free_of_unbound_names(
    typ: MypyType, value: Expression | None, checker: TypeChecker
) -> MypyType:
    """The type of an annotated attribute, for a method that may say what size a name stands for.

    Which it does where no parameter has the name: `self.w: Float[np.ndarray, "i o"] = np.eye(3)`.
    Two names of the class are two sizes all the same.
    """
    of_class = {name for name in names_in(typ) if not is_of_function(name)}
    given = {name for each in _parameters(checker) for name in names_in(each)}
    if not of_class - given:
        return typ
    freed: dict[Shape, Shape] = {}
    actual = unknown_type() if value is None else argument_type(checker, value)
    for held, added in pairs_of_shapes(typ, actual):
        axes = {rank(held), rank(added)} - {None}
        if len(axes) > 1:
            continue  # it does not fit whatever its names stand for
        items = added if len(added) == len(held) else (UNKNOWN,) * len(held)
        freed[held] = tuple(
            UNKNOWN if _names(item) & (of_class - given) and _is_of_function(other) else item
            for item, other in zip(held, items, strict=True)
        )
    encoder = encoder_of(checker)
    return reshaped(typ, {held: encoder.shape(shape) for held, shape in freed.items()}.get)


def _is_of_function(size: Item) -> bool:
    """Whether a size has nothing to do with those of a class."""
    return all(map(is_of_function, _names(size)))


def _parameters(checker: TypeChecker) -> list[MypyType]:
    """The types of the parameters of the functions that are being checked, without `self`."""
    functions = [scope for scope in checker.scope.stack if isinstance(scope, FuncItem)]
    types = [get_proper_type(function.type) for function in functions]
    return [a for typ in types if isinstance(typ, CallableType) for a in typ.arg_types[1:]]


def _names(item: Size | OneOr | Rest) -> Set[Name]:
    size = item.size if isinstance(item, OneOr) else item
    return size.names if isinstance(size, Dim) else frozenset()


_ATTRIBUTES: Final = ("T", "mT", "real", "imag")
HOOKS: Final[dict[str, Callable[[AttributeContext], MypyType]]] = {
    "numpy.ndarray.shape": integers.shape_attribute,
    "numpy._ArrayOrScalarCommon.size": integers.size_attribute,
    "numpy.ndarray.size": integers.size_attribute,
    "numpy._ArrayOrScalarCommon.ndim": integers.ndim_attribute,
    "numpy.ndarray.ndim": integers.ndim_attribute,
    **{
        f"{owner}.{name}": functools.partial(operation, fullname=f"{owner}.{name}")
        for owner in ("numpy.ndarray", "numpy._ArrayOrScalarCommon", HANDLE)
        for name in _ATTRIBUTES
    },
}
