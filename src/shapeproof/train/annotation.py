"""Checking an array against a jaxtyping annotation that was passed as a value.

The check is jaxtyping's own. Inside a function that `jaxtyped` decorates, a named dimension has the
size that the function's arguments gave it; a dimension that is new gets its size here. That is why
nothing in this package may itself be decorated with `jaxtyped`: it would hide those sizes.

`isinstance` alone will not do: it is false for every `typing.Union` of jaxtyping's annotations.
"""

from types import UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

import numpy as np
from jaxtyping import AbstractArray, Shaped

from shapeproof.shapes import Binding, Dim, OneOr, Rest, Shape, concrete, rank, shape_of_spec

Array: TypeAlias = np.ndarray[Any, Any]


def satisfies(array: Array, annotation: object) -> bool:
    """Whether the array is what the annotation says: array type, element type and shape."""
    return any(_satisfies_one(array, each) for each in _alternatives(annotation))


def wrong_shape(array: Array, annotation: object) -> Shape | None:
    """The shape that was expected, if it is the shape of the array that does not satisfy."""
    each = [_wrong_shape_of_one(array, alternative) for alternative in _alternatives(annotation)]
    expected = [shape for shape in each if shape is not None]
    # the most likely to be the one that was meant
    return min(expected, key=lambda shape: rank(shape) != array.ndim, default=None)


def sizes_in_scope(shape: Shape) -> tuple[Binding, ...]:
    """The sizes that the enclosing `jaxtyped` call has given to the names in a shape."""
    # jaxtyping prints them for people, but shows them to programs only here.
    from jaxtyping._storage import get_shape_memo

    sizes, rests, _, _ = get_shape_memo()  # type: ignore[no-untyped-call]  # jaxtyping has no types
    bindings: dict[str, Binding] = {}
    for item in shape:
        if isinstance(item, Rest):
            if item.name is not None and item.name.text in rests:
                _, axes = rests[item.name.text]
                bindings[f"*{item.name}"] = Binding(item.name, concrete(*axes))
            continue
        size = item.size if isinstance(item, OneOr) else item
        for name in sorted(size.names, key=str) if isinstance(size, Dim) else ():
            if name.text in sizes:
                bindings[str(name)] = Binding(name, Dim.of(sizes[name.text]))
    return tuple(bindings.values())


def _alternatives(annotation: object) -> tuple[object, ...]:
    """The members of a union, or the annotation alone; an alias is what it stands for."""
    annotation = _expanded(annotation)
    if get_origin(annotation) not in (Union, UnionType):
        return (annotation,)
    return tuple(each for member in get_args(annotation) for each in _alternatives(member))


def _expanded(annotation: object) -> object:
    """What an alias such as `type Image = ...` stands for, and `NDArray[...]` since NumPy 2.5."""
    alias = get_origin(annotation)
    if alias is None or not hasattr(alias, "__value__"):
        return getattr(annotation, "__value__", annotation)
    value: Any = alias.__value__
    given = dict(zip(alias.__type_params__, get_args(annotation), strict=True))
    return value[tuple(given[each] for each in value.__parameters__)]


def _satisfies_one(array: Array, annotation: object) -> bool:
    if annotation is Any:
        return True
    if isinstance(annotation, type):
        return isinstance(array, annotation)
    # Imported here because only unusual annotations need it: it keeps what it has seen for ever.
    from beartype.door import is_bearable

    return is_bearable(array, annotation)  # type: ignore[arg-type]  # any annotation, no TypeForm


def _wrong_shape_of_one(array: Array, annotation: object) -> Shape | None:
    if not (isinstance(annotation, type) and issubclass(annotation, AbstractArray)):
        return None
    array_type, text = annotation.array_type, annotation.dim_str
    if not isinstance(array, annotation.dtype[array_type, "..."]):
        return None
    shape_alone: Any = Shaped[array_type, text]
    return None if isinstance(array, shape_alone) else shape_of_spec(text)
