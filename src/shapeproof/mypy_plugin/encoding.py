"""Shapes as mypy types: what each type stands for. `encoder` makes them.

A dim is a type variable. A named one belongs to the function or class whose annotation
mentions it, so that mypy itself makes functions and classes generic in their dims. Numbers and
arithmetic ("3", "n+1") are type variables too, which no function binds: their id holds the
canonical text, so two of them are the same type exactly when they are the same size, and mypy
prints them as the user wrote them. `Any` is an unknown size, `Unpack` the "*name" and "..." parts.
"""

import functools
import zlib
from typing import Final

from mypy.types import (
    AnyType,
    Instance,
    LiteralType,
    ProperType,
    TupleType,
    TypeOfAny,
    TypeVarId,
    TypeVarLikeType,
    TypeVarTupleType,
    TypeVarType,
    UnpackType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Dim,
    Name,
    OneOr,
    Rest,
    Shape,
    Size,
    parse_dim,
)

from .carrying import carried_size, carried_sizes

#: Marks of our type variables: their `fullname`, which mypy keeps through copies and its cache.
NAMED: Final = "shapeproof.Dim"
COMPUTED: Final = "shapeproof.Size"
#: How many shapes are kept at most.
_KEPT: Final = 4096
_MARKS: Final = frozenset((NAMED, COMPUTED))
#: NumPy's class of arrays, whose first argument is a shape.
NDARRAY: Final = "numpy.ndarray"
_SEPARATOR: Final = "\x1f"
#: Marks the name of an int in the key of an arithmetic dim.
_INT: Final = "int"
#: Marks the sizes of a shape that says nothing: nobody else gives them such an origin.
ANY_RANK: Final = TypeOfAny.implementation_artifact
#: One for all uses, as mypy does not change its types.
_UNKNOWN: Final = AnyType(TypeOfAny.special_form)


def is_any_shape(typ: ProperType) -> bool:
    """Whether a shape argument is our "...", not the stubs' `tuple[Any, ...]`."""
    size = get_proper_type(typ.args[0]) if isinstance(typ, Instance) and typ.args else None
    return isinstance(size, AnyType) and size.type_of_any == ANY_RANK


def unknown_type() -> AnyType:
    """The type of a size that is not known: never an error to anybody."""
    return _UNKNOWN


def unknown_value() -> AnyType:
    """The type of a value that may be anything, as `Any` is that a program writes.

    Where such an argument fits several overloads, mypy knows that it does not know the result.
    """
    return AnyType(TypeOfAny.explicit)


def scope_of(raw_id: int, namespace: str, meta_level: int = 0) -> str:
    """The `Name.scope` that stands for a type variable's identity."""
    return f"{raw_id}@{meta_level}@{namespace}"


def dim_name(text: str, namespace: str, *, variadic: bool = False) -> Name:
    """The dim `text` of the function (or alias) `namespace`; the id is stable between runs.

    "b" and "*b" are different names.
    """
    key = "*" + text if variadic else text
    return Name(text, scope_of(_stable_id(key), namespace))


def int_name(text: str, namespace: str) -> Name:
    """The int parameter `text` of a function, where it is a size."""
    return Name(text, scope_of(_stable_id("int " + text), namespace), is_int=True)


def _stable_id(key: str) -> int:
    return -10_000_000 - zlib.crc32(key.encode())


def scope_parts(name: Name) -> tuple[int, int, str]:
    """Raw id, meta level and namespace of the type variable behind a name."""
    raw_id, meta_level, namespace = name.scope.split("@", 2)
    return int(raw_id), int(meta_level), namespace


def is_settled(name: Name) -> bool:
    """Whether a name is not one for which mypy is solving: such a type variable it changes."""
    return name.scope.split("@", 2)[1] == "0"


def owner_of(name: Name) -> str:
    """The function, class or alias that a name belongs to."""
    return name.scope.split("@", 2)[2].removesuffix("*#")


def is_of_function(name: Name) -> bool:
    """Whether a name belongs to a function (or alias), not to a class."""
    return name.scope.startswith("-")


def id_of_scope(name: Name) -> TypeVarId:
    """The identity of the type variable behind a name."""
    raw_id, meta_level, namespace = scope_parts(name)
    return TypeVarId(raw_id, meta_level, namespace=namespace)


@functools.lru_cache(maxsize=4096)
def computed_id(key: str) -> TypeVarId:
    """The identity of the type variable of an arithmetic dim with this key."""
    return TypeVarId(-1, namespace=key)


@functools.lru_cache(maxsize=4096)
def key_of(dim: Dim) -> str:
    """Canonical text of a dim in which same-named dims of different scopes stay apart."""
    names = sorted(dim.names, key=lambda name: (name.text, name.scope))
    holes = {name: Dim.of(f"_{i:03}") for i, name in enumerate(names)}
    template = str(dim.substitute(holes)) if holes else str(dim)
    parts = [template]
    for name in names:
        parts += [name.text, name.scope, _INT if name.is_int else ""]
    return _SEPARATOR.join(parts)


@functools.lru_cache(maxsize=4096)
def _dim_of_key(key: str) -> Size:
    template, *parts = key.split(_SEPARATOR)
    names = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    holes = {
        Name(f"_{i:03}"): Dim.of(Name(text, scope, mark == _INT))
        for i, (text, scope, mark) in enumerate(names)
    }
    dim = parse_dim(template)
    return dim.substitute(holes) if isinstance(dim, Dim) else dim


def is_dim(variable: MypyType) -> bool:
    """Whether a type variable is one of ours, named or computed."""
    return isinstance(variable, TypeVarLikeType) and variable.fullname in _MARKS


def size_of(typ: MypyType) -> Size | OneOr:
    """The size that a type stands for: of an axis, or of an int that is one."""
    typ = get_proper_type(typ)
    if isinstance(typ, TypeVarType):
        if typ.fullname == NAMED:
            return Dim.of(name_of(typ))
        if typ.fullname == COMPUTED:
            return _size_of_key(typ.id.namespace)
        return UNKNOWN
    if isinstance(typ, Instance):
        carried = carried_size(typ)
        if carried is not None:
            return size_of(carried)
        if typ.last_known_value is not None:
            typ = typ.last_known_value
    if isinstance(typ, LiteralType) and type(typ.value) is int:
        return Dim.of(typ.value)
    return UNKNOWN


@functools.lru_cache(maxsize=4096)
def _size_of_key(key: str) -> Size | OneOr:
    if not key.startswith("#"):
        return _dim_of_key(key)
    inner = _dim_of_key(key[1:])
    return OneOr(inner) if isinstance(inner, Dim) else inner


def name_of(variable: TypeVarLikeType) -> Name:
    """The dim name that a named type variable stands for."""
    if (known := _known_names.get(id(variable))) is not None:
        return known[1]
    identity = variable.id
    raw_id = identity.raw_id
    # A class's dims are not bounded either.
    is_int = raw_id < 0 and isinstance(get_proper_type(variable.upper_bound), AnyType)
    scope = scope_of(raw_id, identity.namespace, identity.meta_level)
    return Name(variable.name, scope, is_int)


def rest_of(item: UnpackType) -> Rest:
    """The "*name" or "..." part that an unpacked item stands for."""
    inner = get_proper_type(item.type)
    return rest_of_variable(inner) if isinstance(inner, TypeVarLikeType) else Rest(None)


def rest_of_variable(variable: TypeVarLikeType) -> Rest:
    """The "*name" part that a type variable of ours stands for."""
    if not isinstance(variable, TypeVarTupleType) or variable.fullname != NAMED:
        return Rest(None)
    name = name_of(variable)
    broadcast = name.text.startswith("*#")
    return Rest(Name(name.text.lstrip("*#"), name.scope.removesuffix("*#")), broadcast)


#: The names of the variables that the encoder made, by identity as the shapes below.
_known_names: Final[dict[int, tuple[TypeVarLikeType, Name]]] = {}


def keep_name(variable: TypeVarLikeType, name: Name) -> None:
    """From now on know the name that a type variable stands for."""
    if len(_known_names) >= _KEPT:
        _known_names.clear()
    _known_names[id(variable)] = variable, name


#: The shapes of what the encoder made, by identity: they are asked for often, and mypy's own
#: comparison of types is slow. A type that is kept here is not changed, and no other has its id.
_known_shapes: Final[dict[int, tuple[ProperType, Shape]]] = {}


def keep_shape(typ: ProperType, shape: Shape) -> None:
    """From now on know the shape that a type stands for."""
    if len(_known_shapes) >= _KEPT:
        _known_shapes.clear()
    _known_shapes[id(typ)] = typ, shape


def known_shape(typ: MypyType) -> Shape | None:
    """The shape that a type stands for which the encoder has made."""
    known = _known_shapes.get(id(typ))
    return None if known is None else known[1]


def shape_of_tuple(typ: MypyType) -> Shape:
    """The shape that a shape argument (or the type of `x.shape`) stands for."""
    if (known := _known_shapes.get(id(typ))) is not None:
        return known[1]
    typ = carried_sizes(typ) or get_proper_type(typ)
    if not isinstance(typ, TupleType):
        return ANY_SHAPE
    items = [get_proper_type(item) for item in typ.items]
    return tuple(rest_of(i) if isinstance(i, UnpackType) else size_of(i) for i in items)
