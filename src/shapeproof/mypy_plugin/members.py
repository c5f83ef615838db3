"""Members of a class that is generic in dims, seen from an instance whose dims are known."""

from __future__ import annotations

from mypy.maptype import map_instance_to_supertype
from mypy.types import CallableType, Instance
from mypy.types import Type as MypyType

from shapeproof.shapes import UNKNOWN, Name, OneOr, Size

from .configuration import configuration
from .encoder import Encoder
from .encoding import is_dim, is_of_function, name_of, size_of
from .scopes import names_in
from .substitution import substitute_dims


def class_sizes(owner: Instance) -> dict[Name, Size]:
    """The sizes of the dims of an instance's class and bases."""
    sizes: dict[Name, Size] = {}
    for base in owner.type.mro:
        if not any(is_dim(variable) for variable in base.defn.type_vars):
            continue
        mapped = map_instance_to_supertype(owner, base)
        for variable, given in zip(base.defn.type_vars, mapped.args, strict=False):
            if is_dim(variable):
                size = size_of(given)
                sizes[name_of(variable)] = UNKNOWN if isinstance(size, OneOr) else size
    return sizes


def of_instance(typ: MypyType, owner: Instance, encoder: Encoder) -> MypyType:
    """A member's type with the dims of its class replaced in arithmetic too.

    Mypy replaces bare names.
    """
    sizes = class_sizes(owner)
    return substitute_dims(typ, sizes, {}, encoder) if sizes else typ


def signature_of_instance(
    signature: CallableType, owner: Instance, encoder: Encoder
) -> CallableType:
    """A bound method with the dims of its class replaced."""
    sizes = class_sizes(owner)
    if not sizes:
        return signature
    return signature.copy_modified(
        arg_types=[substitute_dims(typ, sizes, {}, encoder) for typ in signature.arg_types],
        ret_type=substitute_dims(signature.ret_type, sizes, {}, encoder),
    )


def seen_by_methods(typ: MypyType, encoder: Encoder) -> MypyType:
    """What a method sees of a field, or of its own object, if the two have names of their own.

    Which of the class's sizes are those of the method's arguments, nobody knows then.
    """
    if configuration().class_dims == "shared":
        return typ
    of_class = {name for name in names_in(typ) if not is_of_function(name)}
    sizes: dict[Name, Size] = dict.fromkeys(of_class, UNKNOWN)
    return substitute_dims(typ, sizes, {}, encoder) if of_class else typ
