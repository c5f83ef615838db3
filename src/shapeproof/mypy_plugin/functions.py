"""A function is generic in the dims of its signature."""

from __future__ import annotations

from mypy.expandtype import expand_type
from mypy.nodes import FuncBase, FuncDef
from mypy.types import (
    CallableType,
    TypeVarId,
    TypeVarLikeType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import UNKNOWN, Dim, Name, OneOr, Rest, Shape, Size

from . import names_of_callables
from .arrays import union_items
from .encoder import Encoder
from .encoding import COMPUTED, owner_of, size_of, unknown_type
from .members import seen_by_methods
from .mentioned_dims import dims_in
from .opening import flexible_elements
from .result_names import with_marked_names
from .return_marks import mark_results
from .scopes import has_callable, is_int, names_in
from .sizes_of_objects import parts_of
from .substitution import substitute_dims


def complete_signature(function: FuncBase, namespace: str, encoder: Encoder) -> None:
    """Bind the dims of an analyzed signature to the function; idempotent, as patches must be."""
    typ = get_proper_type(function.type)
    if not isinstance(function, FuncDef) or not isinstance(typ, CallableType):
        return
    if function.info and function.has_self_or_cls_argument and typ.arg_types:
        typ.arg_types[0] = seen_by_methods(typ.arg_types[0], encoder)
    typ.arg_types = [flexible_elements(arg) for arg in typ.arg_types]
    typ.ret_type = flexible_elements(typ.ret_type)
    _type_sizes(typ, namespace, encoder)
    bound = {name for arg in typ.arg_types if not has_callable(arg) for name in names_in(arg)}
    typ.arg_types = [
        _without(bound, arg, namespace, encoder) if has_callable(arg) else arg
        for arg in typ.arg_types
    ]
    _free_names_of_result(typ, _bound_always(typ), namespace, encoder)
    mark_results(function)
    known = {variable.id for variable in typ.variables}
    new: list[TypeVarLikeType] = []
    for variable in variables_of(typ.arg_types, encoder):
        if variable.id.raw_id < 0 and variable.id not in known:
            known.add(variable.id)
            new.append(variable)
    if new:
        typ.variables = (*typ.variables, *new)


def _type_sizes(typ: CallableType, namespace: str, encoder: Encoder) -> None:
    """An int parameter that an f-string dim names ("{n}") *is* that dim."""
    pairs = zip(typ.arg_kinds, typ.arg_types, strict=True)
    ints = [i for i, (kind, arg) in enumerate(pairs) if not kind.is_star() and is_int(arg)]
    mentioned = {name.text: name for name in names_in(typ)} if ints else {}
    for i in ints:
        name = mentioned.get(f"{{{typ.arg_names[i]}}}")
        if name is not None and owner_of(name) == namespace:
            typ.arg_types[i] = encoder.integer(Dim.of(name))


def _bound_always(typ: CallableType) -> set[Name]:
    """The names that every call binds; one alternative of a parameter may be without them."""
    alternatives = [list(union_items(arg)) for arg in typ.arg_types if not has_callable(arg)]
    return {
        name
        for items in alternatives
        for name in set(names_in(items[0])).intersection(*map(names_in, items[1:]))
    }


def _free_names_of_result(
    typ: CallableType, bound: set[Name], namespace: str, encoder: Encoder
) -> None:
    """A name that no argument binds is new at each call: unknown to body and caller."""
    typ.ret_type = _open_flexible(typ.ret_type)
    free = {n for n in names_in(typ.ret_type) if n not in bound and owner_of(n) == namespace}
    if free:
        perhaps_bound = {n for arg in typ.arg_types if not has_callable(arg) for n in names_in(arg)}
        perhaps_bound |= {n for n in free if parts_of(n.text)[0] in typ.arg_names}
        typ.ret_type = with_marked_names(typ.ret_type, free, perhaps_bound)
        sizes: dict[Name, Size] = dict.fromkeys(free, UNKNOWN)
        rests: dict[Name, Shape] = {name: (Rest(None),) for name in free}
        typ.ret_type = substitute_dims(typ.ret_type, sizes, rests, encoder)


def _without(bound: set[Name], typ: MypyType, namespace: str, encoder: Encoder) -> MypyType:
    """What a function passed in takes and gives, without the names that only it mentions.

    At run time nobody binds those.
    """
    free = {n for n in names_in(typ) if n not in bound and owner_of(n) == namespace}
    if not free:
        return typ
    sizes: dict[Name, Size] = dict.fromkeys(free, UNKNOWN)
    rests: dict[Name, Shape] = {name: (Rest(None),) for name in free}
    return substitute_dims(names_of_callables.marked(typ, free), sizes, rests, encoder)


def _open_flexible(typ: MypyType) -> MypyType:
    """A result "#n" may be n or 1: neither the body nor the caller can be held to one of them."""
    flexible: dict[TypeVarId, MypyType] = {
        v.id: unknown_type() for v in dims_in(typ) if isinstance(size_of(v), OneOr)
    }
    return expand_type(typ, flexible) if flexible else typ


def variables_of(types: list[MypyType], encoder: Encoder) -> list[TypeVarLikeType]:
    """The type variables of all names in some types, of those in arithmetic dims too."""
    found: list[TypeVarLikeType] = []
    for typ in types:
        for variable in dims_in(typ):
            if variable.fullname != COMPUTED:
                found.append(variable)
                continue
            found += [encoder.named(name) for name in sorted(names_in(variable), key=_by_text)]
    return found


def _by_text(name: Name) -> tuple[str, str]:
    return name.text, name.scope
