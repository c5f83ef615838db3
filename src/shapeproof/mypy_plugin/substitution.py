"""Types in which dims are replaced by what is known of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mypy.expandtype import expand_type
from mypy.types import (
    AnyType,
    Instance,
    TupleType,
    TypeVarId,
    TypeVarTupleType,
    UnpackType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import Dim, Item, Name, OneOr, Rest, Shape, Size, Unknown

from .carrying import carried_size, carried_sizes
from .encoder import Encoder
from .encoding import NDARRAY, known_shape, rest_of, shape_of_tuple, size_of
from .mentioned_dims import dims_in


def substitute_dims(
    typ: MypyType,
    sizes: Mapping[Name, Size],
    rests: Mapping[Name, Shape],
    encoder: Encoder,
) -> MypyType:
    """Replace dim names inside a type, arithmetic dims included."""
    if carried_size(typ) is not None:
        return encoder.integer(_substitute_size(size_of(typ), sizes))
    open_sizes = carried_sizes(typ)
    if open_sizes is not None:
        items = _substituted_items(shape_of_tuple(open_sizes), sizes, rests)
        return encoder.sizes_of(tuple(items))
    proper = get_proper_type(typ)
    if isinstance(proper, Instance) and proper.args and proper.type.fullname == NDARRAY:
        known = known_shape(proper.args[0])
        if known is not None:
            new = encoder.shape(tuple(_substituted_items(known, sizes, rests)))
            return proper.copy_modified(args=[new, proper.args[1]])
    if isinstance(proper, TupleType):
        inner = [substitute_dims(item, sizes, rests, encoder) for item in proper.items]
        typ = proper.copy_modified(items=inner)
    replaced: dict[TypeVarId, MypyType] = {}
    for variable in dims_in(typ):
        if isinstance(variable, TypeVarTupleType):
            rest = rest_of(UnpackType(variable))
            if rest.name is not None and rest.name in rests:
                shape = encoder.shape(rests[rest.name])
                if not isinstance(shape, TupleType):
                    shape = TupleType([UnpackType(shape)], encoder.tuple_type)
                replaced[variable.id] = shape
        else:
            size = size_of(variable)
            new_size = _substitute_size(size, sizes)
            if new_size != size or isinstance(variable.upper_bound, AnyType):
                replaced[variable.id] = encoder.size(new_size)
    return expand_type(typ, replaced) if replaced else typ


def _substitute_size(size: Size | OneOr, sizes: Mapping[Name, Size]) -> Size | OneOr:
    if isinstance(size, OneOr):
        inner = size.size.substitute(sizes)
        return inner if isinstance(inner, Unknown) else OneOr(inner)
    return size.substitute(sizes) if isinstance(size, Dim) else size


def _substituted_items(
    shape: Shape, sizes: Mapping[Name, Size], rests: Mapping[Name, Shape]
) -> Iterator[Item]:
    for item in shape:
        if isinstance(item, Rest):
            yield from (item,) if item.name is None else rests.get(item.name, (item,))
        else:
            yield _substitute_size(item, sizes)
