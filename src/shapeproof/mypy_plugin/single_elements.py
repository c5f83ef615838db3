"""What NumPy stores as one element: a list or an array among objects, a tuple among records."""

from __future__ import annotations

from typing import Final

from mypy.nodes import Expression, ListExpr, RefExpr, StrExpr, TupleExpr
from mypy.types import Instance, ProperType, TupleType, get_proper_type

from .arrays import as_ndarray, dtype_of
from .dtypes import kinds_of_scalar, named_dtype
from .values import shape_of_argument

_OBJECTS: Final = frozenset({"builtins.object", "numpy.object_"})


def may_be_element(written: Expression | None, typ: ProperType, dtype: Expression | None) -> bool:
    """Whether a part of what an array is made of may be one element of this type.

    Of records those are the tuples, of objects NumPy looks how deep the lists are alike.
    """
    if dtype is None or named_dtype(dtype) is not None or as_ndarray(typ) is not None:
        return False
    is_of_objects = isinstance(dtype, RefExpr) and dtype.fullname in _OBJECTS
    if is_of_objects or isinstance(dtype, StrExpr):
        return shape_of_argument(typ) != ()
    return _has_tuple(typ) if written is None else _is_with_tuple(written) or _has_tuple(typ)


def _is_with_tuple(written: Expression) -> bool:
    if isinstance(written, ListExpr):
        return any(map(_is_with_tuple, written.items))
    return isinstance(written, TupleExpr)


def _has_tuple(typ: ProperType) -> bool:
    if isinstance(typ, Instance) and typ.args and typ.type.fullname == "builtins.list":
        return _has_tuple(get_proper_type(typ.args[0]))
    return isinstance(typ, TupleType)


def stores_anything(whole: ProperType) -> bool:
    """Whether whatever is assigned to a part of an array may be one element of it."""
    array = as_ndarray(whole)
    return array is not None and kinds_of_scalar(dtype_of(array)) is None
