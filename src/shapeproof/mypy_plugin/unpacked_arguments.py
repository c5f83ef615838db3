"""Arguments that a call unpacks: `f(*pair)`."""

from __future__ import annotations

from mypy.maptype import map_instance_to_supertype
from mypy.nodes import ARG_STAR, CallExpr, Context, Expression
from mypy.types import Instance, ProperType, TupleType, UnpackType, get_proper_type

from .arrays import as_ndarray
from .encoding import unknown_type


def is_unpacked_by(call: Context | None, argument: Expression) -> bool:
    """Whether a call takes the items of an argument, not the argument itself."""
    if not isinstance(call, CallExpr) or ARG_STAR not in call.arg_kinds:
        return False
    pairs = zip(call.args, call.arg_kinds, strict=True)
    return any(each is argument and kind == ARG_STAR for each, kind in pairs)


def item_of(typ: ProperType, position: int) -> ProperType:
    """The type of an item of what is unpacked."""
    if isinstance(typ, TupleType):
        known = typ.items[: position + 1]
        if len(known) <= position or any(isinstance(item, UnpackType) for item in known):
            return unknown_type()
        return get_proper_type(known[position])
    if not isinstance(typ, Instance) or as_ndarray(typ) is not None:
        return unknown_type()
    for base in typ.type.mro:
        if base.fullname == "typing.Iterable":
            return get_proper_type(map_instance_to_supertype(typ, base).args[0])
    return unknown_type()
