"""The shapes inside a parameter's type, each beside its counterpart in an argument's."""

from __future__ import annotations

from collections.abc import Iterator

from mypy.maptype import map_instance_to_supertype
from mypy.types import (
    Instance,
    ProperType,
    TupleType,
    UnionType,
    UnpackType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import (
    Shape,
    rank,
)

from .arrays import as_ndarray, is_array, shape_of, union_items
from .dtypes import is_open_number
from .encoding import is_dim, size_of, unknown_type
from .integers import carries_size
from .mentioned_dims import dims_in
from .values import shape_of_argument

#: (expected, actual) shapes of one argument.
_Pair = tuple[Shape, Shape]


def pairs_of_shapes(formal: MypyType, actual: MypyType) -> Iterator[_Pair]:
    """The shapes inside a parameter's type, each with its counterpart in the argument's."""
    formal = get_proper_type(formal)
    actual = get_proper_type(actual)
    if carries_size(formal):
        yield (size_of(formal),), (size_of(actual),)
        return
    if is_array(formal) and is_array(actual):
        yield shape_of(formal), shape_of(actual)
        return
    found = shape_of_argument(_only_arrays(actual))
    expected = _array_in(formal, found)
    if expected is not None:
        yield expected, found
        return
    if isinstance(formal, TupleType) and isinstance(actual, TupleType):
        if len(formal.items) == len(actual.items):
            for inner, given in zip(formal.items, actual.items, strict=True):
                if not isinstance(inner, UnpackType) and not isinstance(given, UnpackType):
                    yield from pairs_of_shapes(inner, given)
        return
    if isinstance(actual, TupleType):
        for given in actual.items:
            if isinstance(formal, Instance) and formal.args and not isinstance(given, UnpackType):
                yield from pairs_of_shapes(formal.args[0], given)
        return
    if isinstance(formal, Instance) and isinstance(actual, Instance):
        yield from _pairs_of_instances(formal, actual)


def _pairs_of_instances(formal: Instance, actual: Instance) -> Iterator[_Pair]:
    if not actual.type.has_base(formal.type.fullname):
        return
    actual = map_instance_to_supertype(actual, formal.type)
    for inner, given, variable in zip(
        formal.args, actual.args, formal.type.defn.type_vars, strict=False
    ):
        if is_dim(variable):  # a class that is generic in dims
            yield (size_of(inner),), (size_of(given),)
        else:
            yield from pairs_of_shapes(inner, given)


def _array_in(formal: ProperType, found: Shape) -> Shape | None:
    """The shape that a parameter asks for; of several alternatives the one that can be meant."""
    arrays = [a for a in map(as_ndarray, union_items(formal)) if a is not None]
    shapes = list(dict.fromkeys(shape_of(array) for array in arrays))
    if len(shapes) > 1:
        shapes = [shape for shape in shapes if rank(shape) == rank(found)] or shapes[:1]
    return shapes[0] if len(shapes) == 1 else None


def _only_arrays(actual: ProperType) -> ProperType:
    """An argument's arrays, or the number that it is; `Any` if it may be something else."""
    if is_open_number(actual):
        return actual
    arrays = [item for item in union_items(actual) if as_ndarray(item) is not None]
    return get_proper_type(UnionType.make_union(arrays)) if arrays else unknown_type()


def has_shape(typ: MypyType) -> bool:
    """Whether a parameter's type says something about shapes."""
    if dims_in(typ) or carries_size(typ):
        return True
    # A scalar, "", has no dims to be found.
    return any(a.args and shape_of(a) == () for a in map(as_ndarray, union_items(typ)) if a)
