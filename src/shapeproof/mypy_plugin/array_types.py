"""An array type with the shape and the dtypes that an annotation gives it."""

from __future__ import annotations

from mypy.meet import meet_types
from mypy.nodes import MypyFile
from mypy.types import (
    AnyType,
    Instance,
    ProperType,
    TupleType,
    UninhabitedType,
    UnionType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import ANY_SHAPE, Rest, Shape, SpecError, extended

from .arrays import array_type, as_ndarray, dtype_of, is_array, shape_of, union_items
from .dtypes import named_scalar
from .encoder import Encoder
from .encoding import is_any_shape, unknown_type
from .jaxtyping_names import DTYPES, is_number, takes_number


def annotated(
    base: MypyType,
    name: str,
    shape: Shape | None,
    modules: dict[str, MypyFile],
    encoder: Encoder,
) -> MypyType:
    """`Float[base, "..."]`; what is no array of NumPy's stays as it is.

    Args:
        base: the array type, or a union of such.
        name: jaxtyping's.
        shape: what the string says; None if the program computes it.
        modules: all modules.
        encoder: makes the types of dims.

    Raises:
        SpecError: jaxtyping refuses it.
    """
    items = list(union_items(base))
    members = [_member(item, name, shape, modules, encoder) for item in items]
    left = [member for member in members if member is not None]
    if not left:
        raise SpecError("Invalid jaxtyping type annotation.")
    return base if left == items else UnionType.make_union(left, base.line, base.column)


def _member(
    proper: ProperType,
    name: str,
    shape: Shape | None,
    modules: dict[str, MypyFile],
    encoder: Encoder,
) -> MypyType | None:
    """One alternative; None for a number that cannot have the shape or the element type."""
    if isinstance(proper, Instance) and is_number(proper):
        may_be_one = shape is None or all(isinstance(item, Rest) for item in shape)
        return proper if may_be_one and takes_number(name, proper) else None
    array = as_ndarray(proper)
    if array is None or not isinstance(proper, Instance):
        return proper  # another library's array, a type variable, or not ready yet
    scalar = _scalar(name, array, modules)
    if is_annotated(array) and shape is not None:
        shape = extended(shape, shape_of(array))
    if proper.type.fullname != array.type.fullname:
        return proper  # its own class need not be generic in the shape
    return array_type(array.type, encoder.shape(ANY_SHAPE if shape is None else shape), scalar)


def has_only_numbers(base: MypyType) -> bool:
    """Whether a type is `float` or its like, or a union of such."""
    if is_array(base):
        return False  # as for nearly all
    return all(isinstance(item, Instance) and is_number(item) for item in union_items(base))


def is_annotated(array: Instance) -> bool:
    """Whether a type is what we made of an annotation."""
    if not array.args:
        return False  # in an alias, mypy has not filled in the arguments of a bare `np.ndarray`
    shape = get_proper_type(array.args[0])
    if isinstance(shape, TupleType):
        # At run time, the ints of `np.ndarray[tuple[int, int], ...]` say nothing.
        return not any(isinstance(get_proper_type(item), Instance) for item in shape.items)
    return is_any_shape(shape)


def _scalar(name: str, array: Instance, modules: dict[str, MypyFile]) -> ProperType:
    """The element types that a name admits, of those that the array type has already.

    Raises:
        SpecError: the array type is annotated itself, and has none of them. The element type of
            another one means nothing to jaxtyping.
    """
    own = dtype_of(array) if array.args else unknown_type()
    names = DTYPES[name]
    if names is None:
        return own
    said = get_proper_type(UnionType.make_union([named_scalar(each, modules) for each in names]))
    if isinstance(said, AnyType) or isinstance(own, AnyType):
        return said
    common = get_proper_type(meet_types(said, own))
    if not isinstance(common, UninhabitedType):
        return common
    if is_annotated(array):
        raise SpecError(
            "A jaxtyping annotation cannot be extended with no overlapping dtypes. For example, "
            "`Bool[Float[jax.Array, 'dim1'], 'dim2']` is an error. You probably want to make the "
            "outer wrapper be `Shaped`."
        )
    return said
