"""Ints that are sizes: `x.shape`, `len(x)`, and arithmetic on them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from mypy.plugin import AttributeContext, FunctionContext, MethodContext
from mypy.types import Instance, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Dim,
    OneOr,
    RankMismatch,
    Rest,
    Size,
    maximum,
    minimum,
)

from .arrays import as_ndarray, shape_of
from .encoding import SIZE_ATTRIBUTE, size_of
from .program import encoder_of
from .report import report
from .values import shape_of_argument

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_INT: Final = "builtins.int."
_OPERATORS: Final[dict[str, Callable[[Size, Size], Size]]] = {
    "__add__": lambda a, b: a + b,
    "__sub__": lambda a, b: a - b,
    "__mul__": lambda a, b: a * b,
    "__floordiv__": lambda a, b: a // b,
    "__mod__": lambda a, b: a % b,
}
_REFLECTED: Final = {f"__r{name[2:]}": operator for name, operator in _OPERATORS.items()}
METHODS: Final = frozenset(_INT + name for name in (*_OPERATORS, *_REFLECTED, "__neg__"))


def arithmetic(ctx: MethodContext, fullname: str) -> MypyType:
    """The hook for the operators of `int`: sizes give sizes, plain ints stay what they are."""
    name = fullname.removeprefix(_INT)
    left = ctx.type
    right = ctx.arg_types[0][0] if ctx.arg_types and ctx.arg_types[0] else left
    if not (carries_size(left) or carries_size(right)):
        return ctx.default_return_type
    result = get_proper_type(ctx.default_return_type)
    if not isinstance(result, Instance) or result.type.fullname != "builtins.int":
        return ctx.default_return_type
    a, b = _size(left), _size(right)
    if name == "__neg__":
        size = -a
    elif name in _REFLECTED:
        size = _REFLECTED[name](b, a)
    else:
        size = _OPERATORS[name](a, b)
    return encoder_of(cast("TypeChecker", ctx.api)).integer(size)


def carries_size(typ: MypyType) -> bool:
    """Whether an int is a size of some array."""
    typ = get_proper_type(typ)
    attributes = typ.extra_attrs if isinstance(typ, Instance) else None
    return attributes is not None and SIZE_ATTRIBUTE in attributes.attrs


def _size(typ: MypyType) -> Size:
    size = size_of(typ)
    return UNKNOWN if isinstance(size, OneOr) else size


def length(ctx: FunctionContext) -> MypyType:
    """The hook for `len`."""
    if not ctx.arg_types or not ctx.arg_types[0]:
        return ctx.default_return_type
    shape = shape_of_argument(ctx.arg_types[0][0])
    if shape == ANY_SHAPE or not shape or isinstance(shape[0], Rest):
        return ctx.default_return_type
    return encoder_of(cast("TypeChecker", ctx.api)).integer(shape[0])


def extremum(ctx: FunctionContext, fullname: str) -> MypyType:
    """The hook for `min` and `max` of sizes."""
    types = [typ for formal in ctx.arg_types for typ in formal]
    if len(types) < 2 or not any(map(carries_size, types)):
        return ctx.default_return_type
    if not all(_is_int(typ) for typ in types):
        return ctx.default_return_type
    choose = minimum if fullname == "builtins.min" else maximum
    return encoder_of(cast("TypeChecker", ctx.api)).integer(choose(*map(_size, types)))


def _is_int(typ: MypyType) -> bool:
    typ = get_proper_type(typ)
    return isinstance(typ, Instance) and typ.type.fullname == "builtins.int"


def shape_attribute(ctx: AttributeContext) -> MypyType:
    """The hook for `x.shape`: ints that are the sizes."""
    shape = shape_of_argument(ctx.type)
    if shape == ANY_SHAPE or ctx.is_lvalue:
        return ctx.default_attr_type
    return encoder_of(cast("TypeChecker", ctx.api)).sizes_of(shape)


def size_attribute(ctx: AttributeContext) -> MypyType:
    """The hook for `x.size`."""
    size: Size = Dim.of(1)
    for item in shape_of_argument(ctx.type):
        size = size * item if isinstance(item, Dim) else UNKNOWN
    return encoder_of(cast("TypeChecker", ctx.api)).integer(size)


def ndim_attribute(ctx: AttributeContext) -> MypyType:
    """The hook for `x.ndim`."""
    shape = shape_of_argument(ctx.type)
    if any(isinstance(item, Rest) for item in shape):
        return ctx.default_attr_type
    return encoder_of(cast("TypeChecker", ctx.api)).integer(Dim.of(len(shape)))


def number_of_array(ctx: FunctionContext, fullname: str) -> MypyType:
    """The hook for `float` and `int`: NumPy converts an array of one element only."""
    typ = ctx.arg_types[0][0] if ctx.arg_types and ctx.arg_types[0] else None
    array = None if typ is None else as_ndarray(typ)
    sizes = () if array is None else shape_of(array)
    if any(isinstance(size, Dim) and size.constant != 1 for size in sizes):
        mismatch = RankMismatch(label=f'"{fullname.rpartition(".")[2]}"', expected=(), actual=sizes)
        checker = cast("TypeChecker", ctx.api)
        report(checker, mismatch.headline(), mismatch.notes(), ctx.context)
    return ctx.default_return_type
