"""Element types: of arguments, and of an operation's result by the operation's own rule.

A type such as `floating[Any]` stands for several dtypes. The rule is applied to all of them, with
NumPy's promotion, and the result is the narrowest type that covers what comes out.
"""

from __future__ import annotations

import functools
import itertools as it
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from mypy.nodes import Expression, MypyFile, RefExpr, StrExpr, TypeInfo
from mypy.nodes import TypeAlias as TypeAliasNode
from mypy.types import AnyType, Instance, ProperType, TypeOfAny, UnionType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.ops.promotion import PYTHON_NUMBERS
from shapeproof.shapes import Rest

from .arrays import as_ndarray, dtype_of, shape_of, union_items
from .encoding import unknown_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

    from shapeproof.ops.operation import DTypeRule

#: Names of the dtypes that a type may stand for. "python float" and its like adapt to the others.
Kinds: TypeAlias = tuple[str, ...]

_SIGNED: Final = ("int8", "int16", "int32", "int64")
_UNSIGNED: Final = ("uint8", "uint16", "uint32", "uint64")
_FLOATING: Final = ("float16", "float32", "float64")
_COMPLEX: Final = ("complex64", "complex128")
#: NumPy's scalar classes, the narrower before the wider.
CLASSES: Final[dict[str, Kinds]] = {
    "bool": ("bool",),
    "signedinteger": _SIGNED,
    "unsignedinteger": _UNSIGNED,
    "integer": (*_SIGNED, *_UNSIGNED),
    "floating": _FLOATING,
    "complexfloating": _COMPLEX,
    "inexact": (*_FLOATING, *_COMPLEX),
    "number": (*_SIGNED, *_UNSIGNED, *_FLOATING, *_COMPLEX),
}
_BY_BITS: Final = {"floating": "float", "signedinteger": "int", "unsignedinteger": "uint"}
_OF_POINTERS: Final = {"signedinteger": ("int64",), "unsignedinteger": ("uint64",)}
#: Rules that give what they get, if that is no bool.
_KEEPING: Final = frozenset(("same", "each", "promote", "arithmetic"))
#: Rules that do not look at the arguments.
_FIXED: Final = frozenset(("bool", "index", "float64", "uint8"))
_STORED: Final = {"builtins.bool": "bool", **PYTHON_NUMBERS}
#: Marks of numbers that are open to mypy, which gives such an origin to nothing else.
_INTEGER: Final = TypeOfAny.suggestion_engine
_OTHER_NUMBER: Final = TypeOfAny.implementation_artifact


def kinds_of_argument(typ: MypyType) -> Kinds | None:
    """The dtypes that an array-like argument may have, None if that is not known."""
    proper = get_proper_type(typ)
    if not isinstance(proper, UnionType):
        return _kinds_of_item(proper)
    found: list[str] = []
    for item in union_items(proper):
        kinds = _kinds_of_item(item)
        if kinds is None:
            return None
        found += kinds
    return tuple(dict.fromkeys(found))


def is_fractional(typ: MypyType) -> bool:
    """Whether the elements of an array are floats or complex numbers for certain."""
    kinds = kinds_of_argument(typ)
    return bool(kinds) and all(kind.startswith(("float", "complex")) for kind in kinds or ())


def _kinds_of_item(typ: ProperType) -> Kinds | None:
    array = as_ndarray(typ)
    if array is not None:
        return kinds_of_scalar(dtype_of(array))
    if not isinstance(typ, Instance):
        return None
    if typ.type.fullname in PYTHON_NUMBERS:
        return (typ.type.fullname,)
    if typ.type.fullname == "builtins.bool":
        return ("bool",)
    if typ.type.fullname == "numpy.float64":
        return ("builtins.float",)  # see `number_type`
    return kinds_of_scalar(typ)


def is_scalar_class(name: str) -> bool:
    """Whether one of NumPy's classes of numbers has this name."""
    return name in CLASSES or name in CLASSES["number"]


def kinds_of_scalar(scalar: MypyType) -> Kinds | None:
    """The dtypes of NumPy's scalar types such as `float32` and `floating[Any]`."""
    proper = get_proper_type(scalar)
    if not isinstance(proper, UnionType):
        return _kinds_of_class(proper)
    found: list[str] = []
    for item in union_items(proper):
        kinds = _kinds_of_class(item)
        if kinds is None:
            return None
        found += kinds
    return tuple(dict.fromkeys(found))


def _kinds_of_class(typ: ProperType) -> Kinds | None:
    if not isinstance(typ, Instance) or not typ.type.fullname.startswith("numpy."):
        return None
    name = typ.type.name
    if name in CLASSES["number"]:
        return (name,)
    if name not in CLASSES:
        return None
    return _sized(name, typ)


def _sized(name: str, typ: Instance) -> Kinds | None:
    """`floating[_32Bit]` is float32; None for what is not among ours, such as longdouble."""
    width = get_proper_type(typ.args[0]) if typ.args else None
    if isinstance(width, UnionType):
        return _OF_POINTERS.get(name)  # intp, as the stubs have it
    if not isinstance(width, Instance) or not width.type.name.endswith("Bit"):
        return CLASSES[name]
    bits = width.type.name.strip("_").removesuffix("Bit")
    if name == "complexfloating":
        bits = str(2 * int(bits)) if bits.isdigit() else bits
        full = f"complex{bits}"
    else:
        full = _BY_BITS.get(name, "") + bits
    return (full,) if full in CLASSES["number"] else None


def named_dtype(expression: Expression) -> str | None:
    """The dtype that `float`, `np.float32` or `"float32"` stands for as an argument."""
    if isinstance(expression, StrExpr):
        name = expression.value
    elif isinstance(expression, RefExpr):
        name = _STORED.get(expression.fullname, expression.fullname.removeprefix("numpy."))
    else:
        return None
    return name if name in ("bool", *CLASSES["number"]) else None


def stored_kinds(arguments: tuple[Kinds, ...]) -> tuple[Kinds, ...]:
    """The dtypes of some arguments if there is no array that Python's numbers could adapt to."""
    return tuple(tuple(_STORED.get(kind, kind) for kind in kinds) for kinds in arguments)


@functools.lru_cache(maxsize=1024)
def result_kinds(rule: str, arguments: tuple[Kinds, ...]) -> Kinds | None:
    """What an operation gives for all combinations of its arguments' dtypes."""
    from shapeproof.ops.dtype import result_dtype

    first = arguments[0] if arguments else ()
    if rule in _KEEPING and len(first) > 1 and set(arguments) == {first}:
        return first  # an abstract type combined with itself stays what it is
    if rule not in _FIXED and all(kind in PYTHON_NUMBERS for kinds in arguments for kind in kinds):
        return None
    found: list[str] = []
    for combination in it.product(*arguments):
        result = result_dtype(cast("DTypeRule", rule), *combination)
        if result is None:
            return None
        found.append(result)
    if CLASSES["number"] in arguments:
        found = _of_real_numbers(found)
    return tuple(dict.fromkeys(found))


def _of_real_numbers(kinds: list[str]) -> list[str]:
    """What an operation on `Num` gives, which mostly means integers or floats.

    Where it makes floats of both, as a mean does, complex numbers are not thought of.
    """
    if any(kind in CLASSES["integer"] for kind in kinds):
        return kinds
    return [kind for kind in kinds if kind in _FLOATING] or kinds


def scalar_type(kinds: Kinds | None, checker: TypeChecker) -> ProperType:
    """The narrowest of NumPy's scalar types that covers some dtypes."""
    names = _covering(kinds) if kinds else ()
    if len(names) == 1:
        return named_scalar(names[0], checker.modules)
    if not names:
        return unknown_type()
    return get_proper_type(
        UnionType.make_union([named_scalar(name, checker.modules) for name in names])
    )


@functools.lru_cache(maxsize=1024)
def _covering(kinds: Kinds) -> tuple[str, ...]:
    """The narrowest of NumPy's scalar classes that cover some dtypes; none if there is none."""
    if len(kinds) == 1:
        return kinds
    if set(kinds) == {*_SIGNED, *_UNSIGNED, *_FLOATING}:  # jaxtyping's Real
        return ("floating", "integer")
    narrowest = (name for name, covered in CLASSES.items() if set(kinds) <= set(covered))
    return tuple(it.islice(narrowest, 1))


def number_type(kinds: Kinds, checker: TypeChecker) -> ProperType:
    """The type of a result without axes.

    A float of a precision that is not known is taken for a float64, which is a Python float too.
    Other numbers are open to mypy: a NumPy integer is no `int`, but works as one. That they are
    numbers stands where mypy keeps what an `Any` comes from. Where an array with axes is wanted,
    none is open.
    """
    if set(kinds) <= set(_FLOATING):
        return scalar_type(kinds if len(kinds) == 1 else ("float64",), checker)
    if _is_array_wanted(checker):
        return scalar_type(kinds, checker)
    return _open(_INTEGER if set(kinds) <= set(CLASSES["integer"]) else _OTHER_NUMBER)


def open_number() -> ProperType:
    """A number of which nothing else is known."""
    return _open(_OTHER_NUMBER)


def _open(mark: int) -> AnyType:
    return AnyType(TypeOfAny.implementation_artifact, source_any=AnyType(mark))


def _is_array_wanted(checker: TypeChecker) -> bool:
    """Whether the value goes to where the program has promised an array with axes."""
    wanted = checker.expr_checker.type_context[-1]
    array = None if wanted is None else as_ndarray(wanted)
    return array is not None and any(not isinstance(item, Rest) for item in shape_of(array))


def is_open_number(typ: ProperType) -> bool:
    """Whether `number_type` left this type open. What mypy makes of it, it marks otherwise."""
    return _mark_of(typ) in (_INTEGER, _OTHER_NUMBER)


def is_open_integer(typ: ProperType) -> bool:
    """Whether this is an integer of NumPy's whose type `number_type` left open."""
    return _mark_of(typ) == _INTEGER


def comes_from_number(typ: ProperType) -> bool:
    """Whether mypy made this `Any` of one that `number_type` left open: of `k` in `x == k`."""
    if not isinstance(typ, AnyType) or typ.type_of_any != TypeOfAny.from_another_any:
        return False
    return typ.source_any is not None and typ.source_any.type_of_any in (_INTEGER, _OTHER_NUMBER)


def _mark_of(typ: ProperType) -> int | None:
    if not isinstance(typ, AnyType) or typ.type_of_any != TypeOfAny.implementation_artifact:
        return None
    return None if typ.source_any is None else typ.source_any.type_of_any


def common_element(arrays: Sequence[Instance]) -> ProperType:
    """The element type of an array that is one of some; unknown if they differ."""
    elements = [dtype_of(array) for array in arrays]
    same = elements and all(element == elements[0] for element in elements)
    return elements[0] if same else unknown_type()


def stored_type(typ: ProperType, checker: TypeChecker) -> ProperType:
    """The type that a number of this type has in an array of its own."""
    name = _STORED.get(typ.type.fullname) if isinstance(typ, Instance) else None
    return typ if name is None else named_scalar(name, checker.modules)


#: The types of NumPy's scalar classes, as long as these are those of the build.
_scalars: Final[dict[str, Instance]] = {}


def named_scalar(name: str, modules: dict[str, MypyFile]) -> ProperType:
    """`numpy.float32` and its like; an alias in some NumPy versions, a class in others."""
    numpy = modules.get("numpy")
    symbol = None if numpy is None else numpy.names.get(name)
    node = None if symbol is None else symbol.node
    if isinstance(node, TypeAliasNode):
        return get_proper_type(node.target)
    if not isinstance(node, TypeInfo):
        return unknown_type()
    known = _scalars.get(name)
    if known is None or known.type is not node:
        _scalars[name] = known = Instance(node, [unknown_type()] * len(node.defn.type_vars))
    return known
