"""An array type with the shape and the dtypes that an annotation gives it."""

from __future__ import annotations

from collections.abc import Sequence

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

from shapeproof.shapes import ANY_SHAPE, Shape, SpecError, extended

from .arrays import array_type, as_ndarray, dtype_of, shape_of
from .dtypes import named_scalar
from .encoding import Encoder, is_any_shape, unknown_type


def annotated(
    base: MypyType,
    scalars: Sequence[str] | None,
    shape: Shape | None,
    modules: dict[str, MypyFile],
    encoder: Encoder,
) -> MypyType:
    """`Float[base, "..."]`; `base` itself if it is no array.

    Args:
        base: the array type, or a union of such.
        scalars: NumPy's names of the dtypes; None if any will do.
        shape: what the string says; None if the program computes it.
        modules: all modules.
        encoder: makes the types of dims.

    Raises:
        SpecError: the base is annotated already, and the two do not go together.
    """
    proper = get_proper_type(base)
    if isinstance(proper, UnionType):
        items = [annotated(item, scalars, shape, modules, encoder) for item in proper.items]
        return UnionType.make_union(items, proper.line, proper.column)
    array = as_ndarray(proper)
    if array is None or not isinstance(proper, Instance):
        return base  # a scalar, another library's array, or not ready yet
    if proper.type.fullname != array.type.fullname:
        return proper
    scalar = _scalar(scalars, modules)
    if is_annotated(array):
        shape = None if shape is None else extended(shape, shape_of(array))
        scalar = _common(scalar, dtype_of(array))
    elif scalars is None and array.args:
        scalar = dtype_of(array)
    return array_type(array.type, encoder.shape(ANY_SHAPE if shape is None else shape), scalar)


def is_annotated(array: Instance) -> bool:
    """Whether a type is what we made of an annotation."""
    if not array.args:
        return False  # in an alias, mypy has not filled in the arguments of a bare `np.ndarray`
    shape = get_proper_type(array.args[0])
    if isinstance(shape, TupleType):
        # At run time, the ints of `np.ndarray[tuple[int, int], ...]` say nothing.
        return not any(isinstance(get_proper_type(item), Instance) for item in shape.items)
    return is_any_shape(shape)


def _scalar(scalars: Sequence[str] | None, modules: dict[str, MypyFile]) -> ProperType:
    if scalars is None:
        return unknown_type()
    types = [named_scalar(scalar, modules) for scalar in scalars]
    return get_proper_type(UnionType.make_union(types))


def _common(outer: ProperType, inner: ProperType) -> ProperType:
    """The dtypes that both annotations admit.

    Raises:
        SpecError: there are none.
    """
    if isinstance(outer, AnyType) or isinstance(inner, AnyType):
        return inner if isinstance(outer, AnyType) else outer
    common = get_proper_type(meet_types(outer, inner))
    if isinstance(common, UninhabitedType):
        raise SpecError(
            "A jaxtyping annotation cannot be extended with no overlapping dtypes. For example, "
            "`Bool[Float[jax.Array, 'dim1'], 'dim2']` is an error. You probably want to make the "
            "outer wrapper be `Shaped`."
        )
    return common
