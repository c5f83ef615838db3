"""Ints that are sizes: `x.shape`, `len(x)`, and arithmetic on them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import (
    CallExpr,
    ConditionalExpr,
    Expression,
    GeneratorExpr,
    IndexExpr,
    IntExpr,
    ListExpr,
    MemberExpr,
    OperatorAssignmentStmt,
    OpExpr,
    SliceExpr,
    TupleExpr,
    UnaryExpr,
)
from mypy.plugin import AttributeContext, MethodContext
from mypy.types import (
    AnyType,
    Instance,
    LiteralType,
    TupleType,
    UnionType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Dim,
    Item,
    OneOr,
    Rest,
    Shape,
    Size,
    position_of,
    rank,
    rest_position,
)

from .arrays import as_ndarray, union_items
from .carrying import carried_size, carried_sizes
from .constants import OPERATORS, constant_of
from .dtypes import open_number
from .encoding import shape_of_tuple, size_of
from .narrowing import forget_shape, literal_int, refined_owner
from .program import encoder_of
from .scopes import is_int
from .values import product, shape_of_argument, size_of_value, value_of_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_INT: Final = "builtins.int."
_OPERATORS: Final = {
    "__add__": OPERATORS["+"],
    "__sub__": OPERATORS["-"],
    "__mul__": OPERATORS["*"],
    "__floordiv__": OPERATORS["//"],
    "__mod__": OPERATORS["%"],
    "__pow__": OPERATORS["**"],
}
_NUMBERS: Final = frozenset(f"builtins.{name}" for name in ("bool", "int", "float"))
_REFLECTED: Final = {f"__r{name[2:]}": operator for name, operator in _OPERATORS.items()}
_UNARY: Final[dict[str, Callable[[Size], Size]]] = {"__neg__": lambda a: -a, "__pos__": lambda a: a}
METHODS: Final = frozenset(_INT + name for name in (*_OPERATORS, *_REFLECTED, *_UNARY))
POWERS_OF_FLOATS: Final = frozenset(f"builtins.float.__{name}__" for name in ("pow", "rpow"))


def arithmetic(ctx: MethodContext, fullname: str) -> MypyType:
    """The hook for the operators of `int`: sizes give sizes, plain ints stay what they are."""
    name = fullname.removeprefix(_INT)
    checker = cast("TypeChecker", ctx.api)
    types = [ctx.type, *(typ for formal in ctx.arg_types for typ in formal)]
    if not any(map(carries_size, types)) or not is_int(ctx.default_return_type):
        return power(ctx) if name.endswith("pow__") else ctx.default_return_type
    left = _size(types[0], _left_operand(ctx, name), checker)
    right = _size(types[1], ctx.args[0][0], checker) if len(types) > 1 else UNKNOWN
    if name in _UNARY:
        size = _UNARY[name](left)
    elif UNKNOWN in (left, right):
        return ctx.default_return_type
    elif name in _REFLECTED:
        size = _REFLECTED[name](right, left)
    else:
        size = _OPERATORS[name](left, right)
    return encoder_of(checker).integer(size)


def power(ctx: MethodContext) -> MypyType:
    """The hook for `**` of Python's numbers, which mypy would ask nobody about any more.

    Typeshed says `Any`, since a negative base may give a complex number, and a negative exponent
    of an int a float. Where the program wants an int, as for what is added to a variable that
    holds one, it has none to complain of.
    """
    types = [ctx.type, *(typ for formal in ctx.arg_types for typ in formal)]
    is_open = isinstance(get_proper_type(ctx.default_return_type), AnyType)
    if not is_open or not all(map(_is_number, types)):
        return ctx.default_return_type
    checker = cast("TypeChecker", ctx.api)
    wanted = [typ for typ in checker.expr_checker.type_context if typ is not None]
    if all(map(is_int, types)) or any(map(is_int, wanted)):
        return open_number()
    return checker.named_type("builtins.float")


def has_power(expression: Expression) -> bool:
    """Whether a number is computed with a power, of which typeshed says `Any`."""
    match expression:
        case OpExpr(op=operator, left=left, right=right):
            return operator == "**" or has_power(left) or has_power(right)
        case UnaryExpr(expr=inner) | GeneratorExpr(left_expr=inner):
            return has_power(inner)
        case ConditionalExpr(if_expr=left, else_expr=right):
            return has_power(left) or has_power(right)
        case CallExpr(args=items) | TupleExpr(items=items) | ListExpr(items=items):
            return any(map(has_power, items))
        case _:
            return False


def _is_number(typ: MypyType) -> bool:
    typ = get_proper_type(typ)
    if isinstance(typ, LiteralType):
        typ = typ.fallback
    return isinstance(typ, Instance) and typ.type.fullname in _NUMBERS


def _left_operand(ctx: MethodContext, name: str) -> Expression | None:
    """What stands left of the operator; None if the method belongs to what stands right."""
    match ctx.context:
        case OpExpr(left=left) if name in _OPERATORS:
            return left
        case OperatorAssignmentStmt(lvalue=left):
            return left
        case UnaryExpr(expr=operand):
            return operand
        case _:
            return None


def carries_size(typ: MypyType) -> bool:
    """Whether an int is a size of some array."""
    return carried_size(typ) is not None


def _size(typ: MypyType, expression: Expression | None, checker: TypeChecker) -> Size:
    size = size_of(typ)
    if size is UNKNOWN and expression is not None and is_int(typ):
        return constant_of(expression, checker)
    return UNKNOWN if isinstance(size, OneOr) else size


def shape_attribute(ctx: AttributeContext) -> MypyType:
    """The hook for `x.shape`: ints that are the sizes."""
    if ctx.is_lvalue:
        forget_shape(ctx.context, cast("TypeChecker", ctx.api))
        return ctx.default_attr_type
    shape = shape_of_argument(refined_owner(ctx))
    checker = cast("TypeChecker", ctx.api)
    typ = get_proper_type(ctx.default_attr_type)
    if shape != ANY_SHAPE and not is_named_tuple(typ):
        return encoder_of(checker).sizes_of(shape)
    return checker.named_generic_type("builtins.tuple", [typ]) if isinstance(typ, AnyType) else typ


def is_named_tuple(typ: MypyType) -> bool:
    """Whether a tuple's items have names of their own, as in `x.shape.height`."""
    typ = get_proper_type(typ)
    return isinstance(typ, TupleType) and typ.partial_fallback.type.fullname != "builtins.tuple"


def size_attribute(ctx: AttributeContext) -> MypyType:
    """The hook for `x.size`."""
    size = product(shape_of_argument(refined_owner(ctx)))
    return encoder_of(cast("TypeChecker", ctx.api)).integer(size)


def ndim_attribute(ctx: AttributeContext) -> MypyType:
    """The hook for `x.ndim`.

    Where the rank decides between the members of a union, it is a literal: then mypy finds the
    member that `x.ndim == 2` speaks of.
    """
    checker = cast("TypeChecker", ctx.api)
    owner = refined_owner(ctx)
    ranks = {rank(shape_of_argument(member)) for member in union_items(owner)}
    # mypy asks for each member by itself, with the variable as the context.
    if len(ranks) > 1 or not isinstance(ctx.context, MemberExpr):
        literals = [
            LiteralType(r, checker.named_type("builtins.int")) for r in ranks if r is not None
        ]
        return (
            UnionType.make_union(literals) if len(literals) == len(ranks) else ctx.default_attr_type
        )
    (count,) = ranks
    return ctx.default_attr_type if count is None else encoder_of(checker).integer(Dim.of(count))


def item_of_shape(ctx: MethodContext) -> MypyType:
    """The hook for items of a tuple of unknown length: sizes, if it is `x.shape`.

    NumPy's stubs say `Any` there.
    """
    if carried_sizes(ctx.type) is not None:
        return _part_of_sizes(ctx)
    match ctx.context:
        case IndexExpr(base=MemberExpr(expr=array, name="shape"), index=IntExpr() | UnaryExpr()):
            checker = cast("TypeChecker", ctx.api)
            if as_ndarray(checker.lookup_type(array)) is not None:
                return checker.named_type("builtins.int")
        case _:
            pass
    return ctx.default_return_type


def _part_of_sizes(ctx: MethodContext) -> MypyType:
    """One of the sizes, or some of them: those that can be counted from their end."""
    sizes = shape_of_tuple(ctx.type)
    encoder = encoder_of(cast("TypeChecker", ctx.api))
    index = ctx.context.index if isinstance(ctx.context, IndexExpr) else None
    if isinstance(index, SliceExpr):
        part = _slice_of(sizes, index)
        return ctx.default_return_type if part is None else encoder.sizes_of(part)
    place = None if index is None else literal_int(index)
    position = None if place is None else position_of(place, sizes)
    item = UNKNOWN if position is None else sizes[position]
    return ctx.default_return_type if isinstance(item, Rest) else encoder.integer(item)


def _slice_of(sizes: Shape, index: SliceExpr) -> Shape | None:
    """The sizes between two places, both on their side of what stands for several axes."""
    rest = rest_position(sizes)
    bounds = [None if b is None else literal_int(b) for b in (index.begin_index, index.end_index)]
    given = [b for b in (index.begin_index, index.end_index) if b is not None]
    if rest is None or index.stride is not None or bounds.count(None) > 2 - len(given):
        return None
    start, stop = bounds
    after = len(sizes) - rest - 1
    begins = start is None or 0 <= start <= rest or -after <= start < 0
    ends = stop is None or 0 <= stop <= rest or -after <= stop < 0
    return sizes[start:stop] if begins and ends else None


def sizes_in_a_row(ctx: MethodContext) -> MypyType:
    """The hook for `x.shape[:-1] + (n,)` of an array of any rank."""
    types = [ctx.type, *(typ for formal in ctx.arg_types for typ in formal)]
    if not any(carried_sizes(typ) is not None for typ in types):
        return ctx.default_return_type
    items: list[Item] = []
    for value in map(value_of_type, types):
        if not isinstance(value, tuple):
            return ctx.default_return_type
        items += [item if isinstance(item, Rest) else size_of_value(item) for item in value]
    if sum(isinstance(item, Rest) for item in items) > 1:
        return ctx.default_return_type
    return encoder_of(cast("TypeChecker", ctx.api)).sizes_of(tuple(items))
