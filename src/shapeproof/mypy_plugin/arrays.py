"""Array types: of NumPy, and inside the handles of a tape."""

from collections.abc import Iterable, Sequence
from typing import Final, TypeGuard

from mypy.maptype import map_instance_to_supertype
from mypy.nodes import TypeInfo
from mypy.types import (
    AnyType,
    Instance,
    ProperType,
    TupleType,
    TypeOfAny,
    UnionType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Rest,
    Shape,
)

from .encoding import NDARRAY, shape_of_tuple, unknown_type

#: The handle of a tape's node, generic in the array that it holds.
HANDLE: Final = "shapeproof.tape.variable.Variable"


def as_ndarray(typ: MypyType) -> Instance | None:
    """The `numpy.ndarray` that an array type is or derives from."""
    typ = get_proper_type(typ)
    if not isinstance(typ, Instance):
        return None
    if typ.type.fullname == NDARRAY:
        return typ
    for base in typ.type.mro:
        if base.fullname == NDARRAY:
            return map_instance_to_supertype(typ, base)
    return None


def is_array(typ: MypyType) -> TypeGuard[Instance]:
    """Whether a type is `numpy.ndarray` itself."""
    return isinstance(typ, Instance) and typ.type.fullname == NDARRAY


def shape_of(array: Instance) -> Shape:
    """The shape of an `ndarray` type."""
    return shape_of_tuple(array.args[0])


def dtype_of(array: Instance) -> ProperType:
    """The scalar type inside an array's dtype, `Any` if there is none."""
    dtype = get_proper_type(array.args[1])
    if isinstance(dtype, Instance) and dtype.args:
        return get_proper_type(dtype.args[0])
    return unknown_type()


def has_open_rank(shape: Shape) -> bool:
    """Whether not even the number of axes is known; those of a "*name" have their name."""
    return any(isinstance(item, Rest) and item.name is None for item in shape)


#: `dtype[scalar]` for some scalar types by identity, which are kept with it; and the bare `dtype`
#: that it was made of, as another build has another.
_dtypes: Final[dict[int, tuple[Instance, MypyType, Instance]]] = {}
_KEPT: Final = 256


def with_shape(array: Instance, shape: ProperType) -> Instance:
    """The same array type with another shape."""
    return array.copy_modified(args=[shape, array.args[1]])


def array_type(ndarray: TypeInfo, shape: ProperType, scalar: MypyType) -> Instance:
    """`numpy.ndarray[shape, dtype[scalar]]`."""
    bound = get_proper_type(ndarray.defn.type_vars[1].upper_bound)
    assert isinstance(bound, Instance), "numpy.ndarray's second parameter is bound to dtype"
    known = _dtypes.get(id(scalar))
    if known is None or known[0] is not bound:
        if len(_dtypes) >= _KEPT:
            _dtypes.clear()
        _dtypes[id(scalar)] = known = bound, scalar, bound.copy_modified(args=[scalar])
    return Instance(ndarray, [shape, known[2]])


def joined(shapes: Sequence[Shape]) -> Shape:
    """What several possible shapes have in common; unknown where they differ."""
    first, *others = shapes
    for other in others:
        if other == first:
            continue
        if len(other) != len(first) or any(isinstance(i, Rest) for i in (*first, *other)):
            return ANY_SHAPE
        first = tuple(a if a == b else UNKNOWN for a, b in zip(first, other, strict=True))
    return first


def union_items(typ: MypyType) -> Iterable[ProperType]:
    """The alternatives of a type: a union's members, or the type itself."""
    typ = get_proper_type(typ)
    if not isinstance(typ, UnionType):
        return (typ,)
    return [inner for item in typ.items for inner in union_items(item)]


def array_of_handle(typ: ProperType) -> ProperType:
    """The array inside a tape's handle; other types as they are."""
    if isinstance(typ, Instance) and typ.type.fullname == HANDLE and typ.args:
        return get_proper_type(typ.args[0])
    return typ


def is_after_error(typ: ProperType) -> bool:
    """Whether an array comes from a call that has been reported, on some path at least."""
    if isinstance(typ, UnionType):
        return any(is_after_error(item) for item in union_items(typ))
    if not isinstance(typ, Instance) or typ.type.fullname != NDARRAY:
        return False
    shape = get_proper_type(typ.args[0])
    return isinstance(shape, AnyType) and shape.type_of_any == TypeOfAny.from_error


def after_error(array: Instance) -> Instance:
    """The array type with nothing known of it, as the array comes from a call that is reported."""
    error = AnyType(TypeOfAny.from_error)
    return array.copy_modified(args=[error, error])


def is_several(typ: ProperType) -> bool:
    """Whether NumPy's stubs speak of a list or a tuple of arrays."""
    return isinstance(typ, TupleType) or (
        isinstance(typ, Instance) and typ.type.fullname in ("builtins.list", "builtins.tuple")
    )
