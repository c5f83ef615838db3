"""NumPy's operators, with signatures that mypy has soon compared.

`ndarray.__add__` has twenty overloads, most of them for one element type of the array itself. At
each `x + y` mypy compares all of them with the types of both operands, which takes longer than all
else that it does for the line, and then takes the result from the operation's rule. So once a
module mentions a shape, two overloads stand in their place, whose results say nothing. Where the
rule says nothing either, mypy is asked again with NumPy's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import (
    ARG_POS,
    ClassDef,
    Decorator,
    FuncBase,
    MypyFile,
    OverloadedFuncDef,
    Statement,
    TypeInfo,
    Var,
)
from mypy.plugin import MethodSigContext
from mypy.types import CallableType, Instance, Overloaded, UnionType
from mypy.types import Type as MypyType

from .encoding import NDARRAY, unknown_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: The operators that two arrays of numbers have, but for that whose result `divmod` takes over;
#: comparisons have few overloads.
_NAMES: Final = tuple(
    f"__{side}{name}__"
    for name in (
        "add",
        "sub",
        "mul",
        "truediv",
        "floordiv",
        "mod",
        "pow",
        "matmul",
        "and",
        "or",
        "xor",
    )
    for side in ("", "r")
)


class _Operators:
    """The operators of the arrays of one build.

    Attributes:
        ndarray: NumPy's class.
        own: what NumPy's stubs say of the operators that have another type now.
        stay: whether nothing is to be changed, because a class has operators in their place.
    """

    def __init__(self, ndarray: TypeInfo) -> None:
        self.ndarray = ndarray
        self.own: dict[OverloadedFuncDef, Overloaded] = {}
        self.stay = False

    def simplify(self, number: Instance, no_array: MypyType) -> None:
        """Give each operator two overloads."""
        for name in () if self.own or self.stay else _NAMES:
            symbol = self.ndarray.names.get(name)
            operator = None if symbol is None else symbol.node
            if isinstance(operator, OverloadedFuncDef) and isinstance(operator.type, Overloaded):
                self.own[operator] = operator.type
                other = no_array if name.startswith("__r") else unknown_type()
                operator.type = _simple(operator, operator.type, self.ndarray, (number, other))

    def restore(self) -> None:
        """Give the operators the types that NumPy's stubs say, for the rest of the build."""
        for operator, own in self.own.items():
            operator.type = own
        self.own = {}
        self.stay = True


#: Marks the second overload: a definition that nothing else has.
_REST: Final = Var("any operand")
#: mypy's own objects have no room for it.
_of_build: Final[list[_Operators]] = []


def simplify_operators(modules: Mapping[str, MypyFile]) -> None:
    """Spare mypy the overloads of NumPy's operators from now on."""
    if "numpy" not in modules:
        return
    ndarray, number, scalar, sequence = (
        modules[module].names[name].node
        for module, name in (
            ("numpy", "ndarray"),
            ("builtins", "complex"),
            ("numpy", "generic"),
            ("typing", "Sequence"),
        )
    )
    assert isinstance(ndarray, TypeInfo)
    assert isinstance(number, TypeInfo)
    assert isinstance(scalar, TypeInfo)
    assert isinstance(sequence, TypeInfo)
    no_array = [Instance(scalar, [unknown_type()]), Instance(sequence, [unknown_type()])]
    _operators_of(ndarray).simplify(Instance(number, []), UnionType(no_array))


def keep_overridden(definition: ClassDef) -> None:
    """Let mypy compare the operators of a class with those of NumPy's array in their place."""
    ndarray = next((base for base in definition.info.mro if base.fullname == NDARRAY), None)
    if ndarray is not None and any(_defines_operator(s) for s in definition.defs.body):
        _operators_of(ndarray).restore()


def _operators_of(ndarray: TypeInfo) -> _Operators:
    if not _of_build or _of_build[0].ndarray is not ndarray:
        _of_build[:] = [_Operators(ndarray)]
    return _of_build[0]


def _defines_operator(statement: Statement) -> bool:
    return isinstance(statement, FuncBase | Decorator) and statement.name in _NAMES


def is_simple(signature: CallableType) -> bool:
    """Whether a signature is the first of the two that stand for all of an operator."""
    return isinstance(signature.definition, OverloadedFuncDef)


def is_rest(signature: CallableType) -> bool:
    """Whether a signature is the second of the two."""
    return signature.definition is _REST


def by_numpys_overloads(ctx: MethodSigContext, name: str) -> MypyType:
    """What mypy finds for an operator with NumPy's own overloads; it reports what does not fit."""
    operator = ctx.default_signature.definition
    assert isinstance(operator, OverloadedFuncDef), "this is asked of simple signatures"
    checker = cast("TypeChecker", ctx.api)
    arguments = [argument for formal in ctx.args for argument in formal]
    kinds = [ARG_POS for _ in arguments]
    simple, operator.type = operator.type, _of_build[0].own[operator]
    try:
        result, _ = checker.expr_checker.check_method_call_by_name(
            name, ctx.type, arguments, kinds, ctx.context
        )
    finally:
        operator.type = simple
    return result


def _simple(
    operator: OverloadedFuncDef,
    own: Overloaded,
    ndarray: TypeInfo,
    operands: tuple[MypyType, MypyType],
) -> Overloaded:
    """The two overloads, for numbers and for all else that NumPy's own take.

    mypy itself reads them where it does not ask a plugin: for arrays that a type variable stands
    for, in protocols, for an operator that is not called (`x.__add__`), and for the reflected one
    of an operand that may be one of several arrays, which it tries first. That takes no arrays, so
    that mypy goes on to the operator of the left one. With a number, an array keeps its shape.
    """
    array = Instance(ndarray, [ndarray.defn.type_vars[0], unknown_type()])
    with_number = _overload(own.items[0], operands[0], array)
    with_array = _overload(own.items[-1], operands[1], unknown_type())
    with_number.definition, with_array.definition = operator, _REST
    return Overloaded([with_number, with_array])


def _overload(item: CallableType, operand: MypyType, result: MypyType) -> CallableType:
    return item.copy_modified(
        arg_types=[unknown_type(), operand],
        arg_kinds=[ARG_POS, ARG_POS],
        arg_names=[None, None],
        ret_type=result,
        variables=[],
    )
