"""Values in a class body: they have sizes of their own, which its fields' dims are not held to.

A field `b: Float[np.ndarray, "o"]` has any size, until an object is made. Its default has one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.expandtype import expand_type
from mypy.types import CallableType, TypeVarType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import UNKNOWN, Dim, rank

from .arrays import as_ndarray, shape_of, union_items
from .encoding import unknown_type
from .mentioned_dims import dims_in
from .opening import reshaped
from .program import encoder_of
from .scopes import names_in

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def freed(signature: CallableType, checker: TypeChecker) -> CallableType:
    """A function such as `field`, which gives what its argument gives: free of the class's dims."""
    result = get_proper_type(signature.ret_type)
    field = _declared_field(checker)
    if field is None or not isinstance(result, TypeVarType) or result not in signature.variables:
        return signature
    value = {result.id: _without_dims(field)}
    return signature.copy_modified(
        arg_types=[expand_type(typ, value) for typ in signature.arg_types],
        ret_type=expand_type(result, value),
        variables=[variable for variable in signature.variables if variable.id != result.id],
    )


def fitted(typ: MypyType, checker: TypeChecker) -> MypyType:
    """The result of a call; where it is the value of a field, it has the sizes of the dims."""
    field = _declared_field(checker)
    array = as_ndarray(typ)
    if field is None or array is None:
        return typ
    shape = shape_of(array)
    for declared in map(as_ndarray, union_items(field)):
        if declared is not None and rank(shape_of(declared)) == rank(shape) is not None:
            sizes = zip(shape, shape_of(declared), strict=True)
            free = tuple(own if _is_fixed(wanted) else UNKNOWN for own, wanted in sizes)
            return reshaped(typ, {shape: encoder_of(checker).shape(free)}.get)
    return typ


def _is_fixed(item: object) -> bool:
    return isinstance(item, Dim) and item.constant is not None


def _declared_field(checker: TypeChecker) -> MypyType | None:
    """The type of the field whose value is being checked, if it has dims of the class."""
    if checker.scope.active_class() is None:
        return None
    wanted = checker.type_context[-1] if checker.type_context else None
    return wanted if wanted is not None and names_in(wanted) else None


def _without_dims(typ: MypyType) -> MypyType:
    return expand_type(typ, {v.id: unknown_type() for v in dims_in(typ) if names_in(v)})
