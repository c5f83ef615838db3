"""What stands between the brackets of `x[...]`, as the rules for indexing want it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mypy.nodes import (
    ComplexExpr,
    EllipsisExpr,
    Expression,
    IntExpr,
    ListExpr,
    NameExpr,
    SliceExpr,
    TupleExpr,
    UnaryExpr,
)
from mypy.types import (
    Instance,
    LiteralType,
    NoneType,
    ProperType,
    TupleType,
    UnpackType,
    get_proper_type,
)

from shapeproof.shapes import ANY_SHAPE, UNKNOWN, Dim, Unknown

from .arrays import array_type, as_ndarray, shape_of
from .dtypes import is_fractional, is_open_integer, kinds_of_argument, scalar_type
from .encoding import size_of, unknown_type
from .program import encoder_of, ndarray_info
from .sequences import shape_of_literal
from .values import argument_type, static_value
from .windows import window

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

    from shapeproof.ops.index import Index, IndexEntry, Window


_WHOLE: Final = ("builtins.int",)
#: Python's numbers, as an imaginary step is one.
_NUMBERS: Final = frozenset((_WHOLE, ("builtins.float",), ("builtins.complex",)))


def index_value(index: Expression, checker: TypeChecker) -> Index:
    """The value of an index: one entry, or a tuple of them."""
    if isinstance(index, TupleExpr):
        return tuple(_entry(item, checker) for item in index.items)
    typ = argument_type(checker, index)
    if isinstance(typ, TupleType) and not any(isinstance(i, UnpackType) for i in typ.items):
        return tuple(_entry_of_type(get_proper_type(item)) for item in typ.items)
    return _entry(index, checker)


def _entry(entry: Expression, checker: TypeChecker) -> IndexEntry:
    from shapeproof.ops.index import IndexArray

    match entry:
        case SliceExpr():
            return _slice(entry, checker)
        case EllipsisExpr():
            return Ellipsis
        case NameExpr(fullname="builtins.None"):
            return None
        case IntExpr():
            return entry.value
        case UnaryExpr(op="-", expr=IntExpr() as number):
            return -number.value
        case ListExpr():
            return IndexArray(shape_of_literal(entry, checker), _is_mask(entry, checker))
        case _:
            pass
    return _entry_of_type(argument_type(checker, entry))


def _slice(entry: SliceExpr, checker: TypeChecker) -> slice | Window:
    start, stop, step = (
        _bound(bound, checker) for bound in (entry.begin_index, entry.end_index, entry.stride)
    )
    found = window(entry, checker) if UNKNOWN in (start, stop) else None
    return slice(start, stop, step) if found is None else found


def range_of_numbers(entry: SliceExpr, checker: TypeChecker) -> slice:
    """The range that `start:stop:step` stands for in `np.r_[...]` and `np.mgrid[...]`."""
    start, stop, step = (
        bound.value if isinstance(bound, ComplexExpr) else bound and static_value(bound, checker)
        for bound in (entry.begin_index, entry.end_index, entry.stride)
    )
    return slice(start, stop, step)


def elements_of_range(entry: SliceExpr, checker: TypeChecker) -> ProperType:
    """An array of that range's elements: of whole numbers those of `np.arange`, or else doubles."""
    given = (entry.begin_index, entry.end_index, entry.stride)
    types = [argument_type(checker, bound) for bound in given if bound is not None]
    kinds = {kinds_of_argument(typ) for typ in types}
    if not kinds <= _NUMBERS:
        return unknown_type()
    element = scalar_type(("int64",) if kinds == {_WHOLE} else ("float64",), checker)
    return array_type(ndarray_info(checker), encoder_of(checker).shape(ANY_SHAPE), element)


def _bound(bound: Expression | None, checker: TypeChecker) -> int | Dim | Unknown | None:
    value = None if bound is None else static_value(bound, checker)
    if value is None or isinstance(value, Dim | Unknown):
        return value
    return value if type(value) is int else UNKNOWN


def _is_mask(entry: ListExpr, checker: TypeChecker) -> bool | Unknown:
    if not entry.items:
        return False
    kinds = kinds_of_argument(argument_type(checker, entry.items[0]))
    return UNKNOWN if kinds is None else kinds == ("bool",)


def _entry_of_type(typ: ProperType) -> IndexEntry:
    from shapeproof.ops.index import SOME_INTEGER, IndexArray

    array = as_ndarray(typ)
    if array is not None:
        return IndexArray(shape_of(array), _is_boolean(array), is_fractional(array))
    if isinstance(typ, NoneType):
        return None
    if isinstance(typ, LiteralType) and type(typ.value) is int:
        return typ.value
    if not isinstance(typ, Instance):
        return SOME_INTEGER if is_open_integer(typ) else UNKNOWN
    size = size_of(typ)
    if isinstance(size, Dim):
        return size if size.constant is None else size.constant
    name = typ.type.fullname
    if name == "builtins.int" or any(b.fullname == "numpy.integer" for b in typ.type.mro):
        return SOME_INTEGER
    if name in ("builtins.bool", "numpy.bool"):
        return IndexArray((), boolean=True)
    if name == "builtins.slice":
        return slice(UNKNOWN, UNKNOWN, UNKNOWN)
    if name == "builtins.range":
        return IndexArray((UNKNOWN,), boolean=False)
    return Ellipsis if name in ("builtins.ellipsis", "types.EllipsisType") else UNKNOWN


def _is_boolean(array: Instance) -> bool | Unknown:
    kinds = kinds_of_argument(array)
    if kinds is None or ("bool" in kinds and len(kinds) > 1):
        return UNKNOWN
    return kinds == ("bool",)
