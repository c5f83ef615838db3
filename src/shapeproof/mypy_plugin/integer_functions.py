"""Functions that give a size: `len(x)`, `math.prod(x.shape)`, `np.size(x, 0)`."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from mypy.plugin import FunctionContext
from mypy.types import Instance, LiteralType, ProperType, UnionType
from mypy.types import Type as MypyType

from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Dim,
    OneOr,
    RankMismatch,
    Rest,
    Shape,
    Size,
    maximum,
    minimum,
)

from .arrays import as_ndarray, shape_of, union_items
from .encoding import unknown_value
from .program import encoder_of
from .report import report
from .results import row_type
from .scopes import is_int
from .values import product, shape_of_argument, size_of_value, static_value

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_FLOATS: Final = frozenset({"builtins.float", "numpy.float64"})
Hook = Callable[[FunctionContext], MypyType]


def _checker(ctx: FunctionContext) -> TypeChecker:
    return cast("TypeChecker", ctx.api)


def _argument(ctx: FunctionContext, index: int) -> object:
    """The static value of an argument; None if it is not given."""
    given = ctx.args[index] if index < len(ctx.args) else []
    return static_value(given[0], _checker(ctx)) if len(given) == 1 else None


def _integer(ctx: FunctionContext, size: Size | OneOr) -> MypyType:
    return ctx.default_return_type if size is UNKNOWN else encoder_of(_checker(ctx)).integer(size)


def _length(ctx: FunctionContext) -> MypyType:
    if not ctx.arg_types or not ctx.arg_types[0]:
        return ctx.default_return_type
    first, *_ = shape_of_argument(ctx.arg_types[0][0]) or (UNKNOWN,)
    return _integer(ctx, UNKNOWN if isinstance(first, Rest) else first)


def _extremum(ctx: FunctionContext, choose: Callable[..., Size]) -> MypyType:
    """`min` and `max` of sizes, or of the sizes in a tuple."""
    expressions = [expression for formal in ctx.args for expression in formal]
    types = [typ for formal in ctx.arg_types for typ in formal]
    values: object = tuple(static_value(each, _checker(ctx)) for each in expressions)
    if len(expressions) == 1:
        (values,) = cast("tuple[object]", values)
    elif not all(map(is_int, types)):
        return ctx.default_return_type
    if not isinstance(values, tuple) or not values or UNKNOWN in map(size_of_value, values):
        return ctx.default_return_type
    return _integer(ctx, choose(*map(size_of_value, values)))


def _product(ctx: FunctionContext) -> MypyType:
    return _integer(ctx, product(_argument(ctx, 0)))


def _sum(ctx: FunctionContext) -> MypyType:
    """`sum` of sizes, of arrays in a container, or of the rows of an array."""
    given = [typ for formal in ctx.arg_types for typ in formal]
    if given and any(map(as_ndarray, union_items(given[0]))):
        row = row_type(given[0], ctx.args[0][0], _checker(ctx)) if len(given) == 1 else None
        return unknown_value() if row is None else row
    items = [item for item in union_items(ctx.default_return_type) if not _is_zero(item)]
    arrays = [item for item in items if as_ndarray(item)]
    if arrays:  # nobody adds up arrays of which there may be none, though the stubs fear a 0
        return UnionType.make_union(arrays)
    if len(items) == 1 and isinstance(items[0], Instance) and items[0].type.fullname in _FLOATS:
        return items[0]  # which 0 is, too
    values = _argument(ctx, 0)
    if not isinstance(values, tuple) or not values or len(ctx.args[-1]) != len(ctx.args[0]) > 1:
        return ctx.default_return_type
    total: Size = Dim.of(0)
    for value in values:
        total = total + size_of_value(value)
    return _integer(ctx, total)


def _is_zero(typ: ProperType) -> bool:
    return isinstance(typ, LiteralType) and typ.value == 0


def _same(ctx: FunctionContext) -> MypyType:
    """`operator.index` and `int`."""
    return _integer(ctx, size_of_value(_argument(ctx, 0)))


def _absolute(ctx: FunctionContext) -> MypyType:
    size = size_of_value(_argument(ctx, 0))
    is_axis = isinstance(size, Dim) and size.name is not None
    return _integer(ctx, size if is_axis else UNKNOWN)


def _number(ctx: FunctionContext, name: str) -> MypyType:
    """`float` and `int`: NumPy converts an array of one element only."""
    typ = ctx.arg_types[0][0] if ctx.arg_types and ctx.arg_types[0] else None
    array = None if typ is None else as_ndarray(typ)
    sizes = () if array is None else shape_of(array)
    if any(isinstance(size, Dim) and size.constant != 1 for size in sizes):
        mismatch = RankMismatch(label=f'"{name}"', expected=(), actual=sizes)
        report(_checker(ctx), mismatch.headline(), mismatch.notes(), ctx.context)
    return _same(ctx) if name == "int" else ctx.default_return_type


def _shape(ctx: FunctionContext) -> MypyType:
    """`np.shape`."""
    if not ctx.arg_types or not ctx.arg_types[0]:
        return ctx.default_return_type
    shape = shape_of_argument(ctx.arg_types[0][0])
    is_open = shape == ANY_SHAPE
    return ctx.default_return_type if is_open else encoder_of(_checker(ctx)).sizes_of(shape)


def _ndim(ctx: FunctionContext) -> MypyType:
    """`np.ndim`."""
    shape = _shape_of_first(ctx)
    return ctx.default_return_type if shape is None else _integer(ctx, Dim.of(len(shape)))


def _count(ctx: FunctionContext) -> MypyType:
    """`np.size`: all elements, or those along one axis."""
    shape = _shape_of_first(ctx)
    axis = _argument(ctx, 1)
    if shape is not None and axis is None:
        return _integer(ctx, product(shape))
    if shape is None or type(axis) is not int or not -len(shape) <= axis < len(shape):
        return ctx.default_return_type
    return _integer(ctx, size_of_value(shape[axis]))


def _shape_of_first(ctx: FunctionContext) -> Shape | None:
    """The shape of the first argument; None if its rank is not known."""
    if not ctx.arg_types or not ctx.arg_types[0]:
        return None
    shape = shape_of_argument(ctx.arg_types[0][0])
    return None if any(isinstance(item, Rest) for item in shape) else shape


HOOKS: Final[dict[str, Hook]] = {
    "builtins.len": _length,
    "builtins.min": functools.partial(_extremum, choose=minimum),
    "builtins.max": functools.partial(_extremum, choose=maximum),
    "builtins.sum": _sum,
    "builtins.abs": _absolute,
    "builtins.int": functools.partial(_number, name="int"),
    "builtins.float": functools.partial(_number, name="float"),
    "math.prod": _product,
    "operator.index": _same,
    "_operator.index": _same,
    **{
        f"numpy.{home}.fromnumeric.{name}": hook
        for home in ("_core", "core")
        for name, hook in (("shape", _shape), ("ndim", _ndim), ("size", _count))
    },
}
