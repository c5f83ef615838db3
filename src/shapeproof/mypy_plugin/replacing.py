"""`dataclasses.replace` and `attrs.evolve`: a copy may have other sizes than the original.

The fields that are kept hold on to their dims; those that only the new fields mention are solved
from them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from mypy.expandtype import expand_type_by_instance
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import ARG_NAMED, CallExpr, Var
from mypy.plugin import FunctionSigContext
from mypy.types import FunctionLike, Instance, TypeVarLikeType, get_proper_type
from mypy.types import Type as MypyType

from .encoding import NAMED, unknown_type
from .members import seen_by_methods
from .mentioned_dims import dims_in
from .program import encoder_of
from .unification import unify_signature
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Types of fields by name.
_Fields: TypeAlias = dict[str, MypyType]


def replace(ctx: FunctionSigContext) -> FunctionLike:
    """The signature hook; mypy's own plugin has made the fields keyword parameters by now."""
    signature = ctx.default_signature
    call = ctx.context
    original = _original(ctx)
    if original is None or not isinstance(call, CallExpr):
        return unify_signature(ctx)
    if any(kind != ARG_NAMED for kind in call.arg_kinds[1:]):
        return signature.copy_modified(arg_types=[unknown_type() for _ in signature.arg_types])
    names = [name for name in signature.arg_names if name is not None]
    kept = [name for name in names if name not in call.arg_names]
    copy, free = _with_free_dims(original, kept)
    fields = dict(_fields(copy, names))
    arg_types: list[MypyType] = [unknown_type()]
    for name, declared in zip(signature.arg_names[1:], signature.arg_types[1:], strict=True):
        arg_types.append(fields.get(name or "", declared))
    signature = signature.copy_modified(arg_types=arg_types, ret_type=copy, variables=free)
    return unify_signature(ctx._replace(default_signature=signature))


def _original(ctx: FunctionSigContext) -> Instance | None:
    """The object to copy, if its class is generic in dims."""
    if not ctx.args or len(ctx.args[0]) != 1:
        return None
    checker = cast("TypeChecker", ctx.api)
    original = argument_type(checker, ctx.args[0][0])
    typ = get_proper_type(seen_by_methods(original, encoder_of(checker)))
    generic = isinstance(typ, Instance) and any(
        variable.fullname == NAMED for variable in typ.type.defn.type_vars
    )
    return typ if isinstance(typ, Instance) and generic else None


def _with_free_dims(original: Instance, kept: list[str]) -> tuple[Instance, list[TypeVarLikeType]]:
    """The object's type with its class's own variables for the dims that no kept field has."""
    variables = original.type.defn.type_vars
    own = original.copy_modified(args=list(variables))
    held = {variable.id for _, typ in _fields(own, kept) for variable in dims_in(typ)}
    free = [v for v in variables if v.fullname == NAMED and v.id not in held]
    args: list[MypyType] = [
        variable if variable in free else argument
        for variable, argument in zip(variables, original.args, strict=True)
    ]
    return original.copy_modified(args=args), free


def _fields(owner: Instance, names: list[str]) -> Iterator[tuple[str, MypyType]]:
    for name in names:
        symbol = owner.type.get(name)
        if symbol is None or not isinstance(symbol.node, Var) or symbol.node.type is None:
            continue
        declared_in = map_instance_to_supertype(owner, symbol.node.info)
        yield name, expand_type_by_instance(get_proper_type(symbol.node.type), declared_in)


HOOKS: Final[dict[str, Callable[[FunctionSigContext], FunctionLike]]] = dict.fromkeys(
    ("dataclasses.replace", "attr.evolve", "attrs.evolve"), replace
)
