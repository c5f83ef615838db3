"""What a call says about its arguments: the shapes of arrays, the values of everything else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mypy.nodes import (
    CallExpr,
    DictExpr,
    EllipsisExpr,
    Expression,
    FloatExpr,
    GeneratorExpr,
    IntExpr,
    LambdaExpr,
    ListComprehension,
    ListExpr,
    MemberExpr,
    NameExpr,
    OpExpr,
    RefExpr,
    StarExpr,
    StrExpr,
    TupleExpr,
    UnaryExpr,
    Var,
)
from mypy.types import (
    Instance,
    LiteralType,
    NoneType,
    ProperType,
    TupleType,
    TypeAliasType,
    UnionType,
    UnpackType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import ANY_SHAPE, UNKNOWN, Dim, OneOr, Shape, Size

from .arrays import as_ndarray, joined, shape_of, union_items
from .carrying import carried_sizes
from .constants import OPERATORS, constant_of
from .dtypes import is_open_number
from .encoding import shape_of_tuple, size_of
from .evaluated import evaluate
from .narrowing import refined
from .open_numbers import computed
from .rebinding import held
from .scopes import is_int
from .star_targets import taken_apart

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_SEQUENCES = frozenset(("builtins.list", "builtins.tuple", "typing.Sequence"))
_SCALARS = frozenset({"int", "float", "complex", "bool"})
_PRODUCTS = frozenset(f"numpy.{home}fromnumeric.prod" for home in ("_core.", "core."))


def argument_type(checker: TypeChecker, argument: Expression) -> ProperType:
    """The type of an argument, evaluated ahead of the call; mypy reports its errors later."""
    typ = evaluate(argument, checker)
    typ = computed(argument, held(argument, typ, checker), checker)
    return refined(argument, typ, checker)


def shape_of_argument(typ: MypyType) -> Shape:
    """The shape of an array-like argument; of a union, what its members have in common."""
    if _is_recursive(typ):
        return ANY_SHAPE  # lists of lists, of any depth
    return joined([_shape_of_item(item) for item in union_items(typ)])


def _is_recursive(typ: MypyType) -> bool:
    """Whether a type, or one of several, is an alias that contains itself."""
    if isinstance(typ, TypeAliasType) and typ.is_recursive:
        return True
    proper = get_proper_type(typ)
    return isinstance(proper, UnionType) and any(map(_is_recursive, proper.items))


def _shape_of_item(typ: ProperType) -> Shape:
    array = as_ndarray(typ)
    if array is not None:
        return shape_of(array)
    if isinstance(typ, LiteralType):
        typ = typ.fallback
    if is_open_number(typ) or (isinstance(typ, Instance) and is_scalar(typ)):
        return ()
    if isinstance(typ, TupleType):
        return _shape_of_tuple(typ)
    if not isinstance(typ, Instance):
        return ANY_SHAPE
    if typ.type.fullname == "builtins.range":
        return (UNKNOWN,)
    is_sequence = typ.type.fullname in _SEQUENCES and typ.args
    inner = shape_of_argument(typ.args[0]) if is_sequence else ANY_SHAPE
    # Only arrays of equal shapes make an array, so one shape stands for all.
    return ANY_SHAPE if inner == ANY_SHAPE else (UNKNOWN, *inner)


def _shape_of_tuple(typ: TupleType) -> Shape:
    if any(isinstance(item, UnpackType) for item in typ.items):
        return ANY_SHAPE
    inner = joined([shape_of_argument(item) for item in typ.items]) if typ.items else ()
    return ANY_SHAPE if inner == ANY_SHAPE else (Dim.of(len(typ.items)), *inner)


def is_tuple(typ: MypyType) -> bool:
    """Whether a type is a tuple, of a length that mypy knows or not."""
    typ = get_proper_type(typ)
    return isinstance(typ, TupleType) or (
        isinstance(typ, Instance) and typ.type.fullname == "builtins.tuple"
    )


def is_scalar(typ: Instance) -> bool:
    """Whether a type is a Python or NumPy number."""
    if typ.type.module_name == "builtins":
        return typ.type.name in _SCALARS
    return any(base.fullname == "numpy.generic" for base in typ.type.mro)


def element_of_sequence(typ: ProperType) -> ProperType | None:
    """The type of the arrays or numbers in a list or tuple of any length."""
    if not isinstance(typ, Instance) or typ.type.fullname not in _SEQUENCES or not typ.args:
        return None
    element = get_proper_type(typ.args[0])
    is_number = isinstance(element, Instance) and is_scalar(element)
    return element if is_number or as_ndarray(element) is not None else None


def static_value(argument: Expression, checker: TypeChecker) -> object:
    """A literal, a symbolic int, a tuple of such; UNKNOWN if the program does not say.

    In a tuple may stand a "*name" or "...", as in the shape that it comes from.
    """
    match argument:
        case IntExpr() | StrExpr() | FloatExpr():
            return argument.value
        case UnaryExpr(op="-", expr=IntExpr() as number):
            return -number.value
        case NameExpr(fullname="builtins.None"):
            return None
        case NameExpr(fullname="builtins.True"):
            return True
        case NameExpr(fullname="builtins.False"):
            return False
        case EllipsisExpr():
            return Ellipsis
        case TupleExpr() | ListExpr():
            return _static_items(argument.items, checker)
        case LambdaExpr() | DictExpr() | GeneratorExpr() | ListComprehension():
            return UNKNOWN  # without asking mypy, which would check what may be nested in them
        case _:
            return _value_of_variable(argument, argument_type(checker, argument), checker)


def _value_of_variable(argument: Expression, typ: ProperType, checker: TypeChecker) -> object:
    if isinstance(typ, NoneType) and isinstance(argument, MemberExpr):
        return UNKNOWN  # to mypy, `self.n = None` in the constructor says what it always is
    value = value_of_type(typ)
    if value is not UNKNOWN:
        return value
    match argument:
        case RefExpr() if is_int(typ):
            value = constant_of(argument, checker)
            if value is UNKNOWN and isinstance(argument, NameExpr):
                value = taken_apart(argument, _value_then, checker)
        case NameExpr() if isinstance(typ, Instance) and typ.type.fullname == "builtins.list":
            value = taken_apart(argument, _value_then, checker)
        case OpExpr(op="+") if is_tuple(typ):
            return _joined_tuples(argument, checker)
        case OpExpr() if is_int(typ) and argument.op in OPERATORS:
            left, right = (static_value(e, checker) for e in (argument.left, argument.right))
            value = OPERATORS[argument.op](size_of_value(left), size_of_value(right))
        case UnaryExpr(op="-") if is_int(typ):
            size = size_of_value(static_value(argument.expr, checker))
            value = -size if isinstance(size, Dim) else UNKNOWN
        case CallExpr():
            value = _product_in_call(argument, checker)
        case _:
            pass
    if isinstance(value, Dim) and value.constant is not None:
        return value.constant
    return value


def _value_then(expression: Expression, checker: TypeChecker) -> object:
    """What the type of an expression told where it was evaluated; variables may have others now."""
    known = checker.has_type(expression)
    return value_of_type(checker.lookup_type(expression)) if known else UNKNOWN


def _joined_tuples(both: OpExpr, checker: TypeChecker) -> object:
    """`x.shape[:-1] + (n,)`."""
    left, right = (static_value(each, checker) for each in (both.left, both.right))
    return left + right if isinstance(left, tuple) and isinstance(right, tuple) else UNKNOWN


def size_of_value(value: object) -> Size:
    """The size that a static value is; unknown if it is something else."""
    if type(value) is int:
        return Dim.of(value)
    return value if isinstance(value, Dim) else UNKNOWN


def _product_in_call(call: CallExpr, checker: TypeChecker) -> Size:
    """`np.prod(x.shape)`: to NumPy's stubs it is some number."""
    name = call.callee.fullname if isinstance(call.callee, RefExpr) else ""
    if name in _PRODUCTS and len(call.args) == 1:
        return product(static_value(call.args[0], checker))
    return UNKNOWN


def product(sizes: object) -> Size:
    """The product of the sizes in a tuple; unknown if it is none."""
    total: Size = Dim.of(1)
    for size in sizes if isinstance(sizes, tuple) else (UNKNOWN,):
        total = total * size_of_value(size)
    return total


def _static_items(items: Sequence[Expression], checker: TypeChecker) -> object:
    values: list[object] = []
    for item in items:
        if not isinstance(item, StarExpr):
            values.append(static_value(item, checker))
            continue
        unpacked = static_value(item.expr, checker)
        if not isinstance(unpacked, tuple):
            return UNKNOWN
        values += unpacked
    return tuple(values)


def value_of_type(typ: MypyType) -> object:
    """The value that a type tells: a literal, an int that is a size, None, a tuple of such."""
    typ = get_proper_type(typ)
    if isinstance(typ, NoneType):
        return None
    if isinstance(typ, TupleType):
        if any(isinstance(item, UnpackType) for item in typ.items):
            return UNKNOWN
        return tuple(value_of_type(item) for item in typ.items)
    if carried_sizes(typ) is not None:
        return shape_of_tuple(typ)
    if isinstance(typ, Instance) and typ.extra_attrs is None and typ.last_known_value is not None:
        typ = typ.last_known_value
    if isinstance(typ, LiteralType) and typ.is_enum_literal():
        return _value_of_member(typ)
    if isinstance(typ, LiteralType) and isinstance(typ.value, bool | str):
        return typ.value
    size = size_of(typ)
    if isinstance(size, OneOr):
        return UNKNOWN
    if isinstance(size, Dim) and size.constant is not None:
        return size.constant
    return size


def _value_of_member(member: LiteralType) -> object:
    """The number that a member of an `IntEnum` is."""
    info = member.fallback.type
    symbol = info.names.get(str(member.value))
    if symbol is None or not isinstance(symbol.node, Var) or not info.has_base("builtins.int"):
        return UNKNOWN
    return UNKNOWN if symbol.node.type is None else value_of_type(symbol.node.type)
