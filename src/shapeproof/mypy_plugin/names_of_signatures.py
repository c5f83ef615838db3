"""Dims in a signature that mypy has given new names, or lost, as it does not see all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.types import CallableType
from mypy.types import Type as MypyType

from shapeproof.shapes import Dim, Name, Size

from .encoder import Encoder
from .encoding import is_of_function, owner_of
from .integers import carries_size
from .opening import gradual, opened
from .scopes import names_in, namespaces_around
from .substitution import substitute_dims

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def with_fresh_names(signature: CallableType, own: set[Name], encoder: Encoder) -> CallableType:
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


def without_lost_names(
    signature: CallableType, own: set[Name], checker: TypeChecker
) -> CallableType:
    """The signature of a function that went through another one, which left it no dims.

    Its ints still carry the names of dims that nobody can solve any more.
    """
    here = namespaces_around(checker)

    def is_lost(typ: MypyType) -> bool:
        names = names_in(typ) if carries_size(typ) else set[Name]()
        return any(name not in own and owner_of(name) not in here for name in names)

    if not any(map(is_lost, signature.arg_types)):
        return signature
    return signature.copy_modified(
        arg_types=[opened(typ) if is_lost(typ) else gradual(typ) for typ in signature.arg_types]
    )
