"""The dims that a type or a shape mentions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mypy.typeops import get_all_type_vars
from mypy.types import (
    AnyType,
    Instance,
    ProperType,
    TupleType,
    TypeVarLikeType,
    TypeVarType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import Dim, Name, OneOr, Rest, Shape

from .carrying import carried_size, carried_sizes
from .encoding import NDARRAY, is_dim

#: Of how many shapes the names are kept at most.
_KEPT: Final = 4096


def dims_in(typ: MypyType) -> list[TypeVarLikeType]:
    """All our type variables inside a type, in order; those of ints that are sizes too."""
    typ = get_proper_type(typ)
    if isinstance(typ, Instance):
        if typ.extra_attrs is not None:
            carried = carried_sizes(typ) or carried_size(typ)
            if carried is not None:
                return dims_in(carried)
        if not typ.args:
            return []
        if typ.type.fullname == NDARRAY:
            return _dims_of_axes(get_proper_type(typ.args[0]))
    variables = [v for v in get_all_type_vars(typ) if is_dim(v)]
    if isinstance(typ, TupleType):
        sizes = [carried_size(item) for item in typ.items]
        variables += [v for size in sizes if size is not None for v in dims_in(size)]
    return variables


#: Kept in a plain dict, as those of `functools` keep three more objects for each shape.
_names: Final[dict[Shape, frozenset[Name]]] = {}


def names_of_shape(shape: Shape) -> frozenset[Name]:
    """All dim names in a shape."""
    if (known := _names.get(shape)) is not None:
        return known
    if len(_names) >= _KEPT:
        _names.clear()
    _names[shape] = names = frozenset(_names_of_items(shape))
    return names


def _names_of_items(shape: Shape) -> Iterator[Name]:
    for item in shape:
        if isinstance(item, Rest):
            yield from () if item.name is None else (item.name,)
        else:
            dim = item.size if isinstance(item, OneOr) else item
            yield from dim.names if isinstance(dim, Dim) else ()


def _dims_of_axes(shape: ProperType) -> list[TypeVarLikeType]:
    """The same for the shape of an array; its element type has no dims."""
    if not isinstance(shape, TupleType):
        return [v for v in get_all_type_vars(shape) if is_dim(v)]
    variables: list[TypeVarLikeType] = []
    for item in shape.items:
        axis = get_proper_type(item)
        if isinstance(axis, TypeVarType):
            if is_dim(axis):
                variables.append(axis)
        elif not isinstance(axis, AnyType):
            variables += [v for v in get_all_type_vars(axis) if is_dim(v)]
    return variables
