"""Lists and dicts that collect numbers out of arrays, where floats are wanted.

    losses = [np.mean(x), np.max(x)]

To mypy that is a `list[float64]`, and a list may be written to: so it is no `list[float]`, although
each of its elements is a float. Nobody wrote that element type, so it is no mistake either.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mypy.maptype import map_instance_to_supertype
from mypy.nodes import (
    INVARIANT,
    ConditionalExpr,
    DictExpr,
    Expression,
    IndexExpr,
    ListExpr,
    MemberExpr,
    NameExpr,
    OpExpr,
    SetExpr,
    SliceExpr,
    StarExpr,
    TupleExpr,
    TypeInfo,
    Var,
)
from mypy.type_visitor import TypeTranslator
from mypy.types import (
    CallableType,
    Instance,
    ProperType,
    TupleType,
    TypeAliasType,
    TypeVarLikeType,
    TypeVarType,
    UnionType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from .containers import is_inferred, set_type, variable_of
from .dtypes import kinds_of_scalar
from .encoding import NDARRAY, unknown_value
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_FLOAT64 = ("float64",)


def is_pinned(typ: MypyType) -> bool:
    """Whether a type has floats in a container that may be written to: `dict[str, float]`."""
    if isinstance(typ, Instance) and not typ.args:
        return False
    if isinstance(typ, TypeAliasType) and typ.is_recursive:
        return False
    proper = get_proper_type(typ)
    if isinstance(proper, TupleType | UnionType):
        return any(map(is_pinned, proper.items))
    return any(
        (pins and _is_float(argument)) or is_pinned(argument)
        for argument, pins in _arguments(proper)
    )


def open_to_floats(value: Expression, checker: TypeChecker) -> None:
    """Have mypy take what variables in an expression hold for containers of any numbers."""
    for reference in _references(value):
        if isinstance(reference, MemberExpr):
            argument_type(checker, reference)  # so that mypy knows whose attribute it is
        variable = variable_of(reference, checker)
        if variable is None or not is_inferred(variable) or variable.type is None:
            continue
        known = get_proper_type(checker.binder.get(reference)) or variable.type
        opened = known.accept(_Opening())
        if opened != known:
            set_type(variable, reference, opened, checker)


def with_collected_floats(
    signature: CallableType, args: list[list[Expression]], checker: TypeChecker
) -> CallableType:
    """The signature of a call that takes any numbers where an argument holds float64."""
    definition = signature.definition
    if definition is not None and definition.fullname.startswith("numpy."):
        return signature  # NumPy takes sequences, which nobody writes to
    if not any(map(is_pinned, signature.arg_types)):
        return signature
    fitted = [
        fitted_to(formal, argument_type(checker, given[0])) if len(given) == 1 else formal
        for formal, given in zip(signature.arg_types, args, strict=True)
    ]
    return signature.copy_modified(arg_types=fitted)


def fitted_to(formal: MypyType, actual: MypyType) -> MypyType:
    """What is wanted, with any numbers where what is given holds float64."""
    return _fitted(formal, actual, inside=False) if is_pinned(formal) else formal


def _fitted(formal: MypyType, actual: MypyType, *, inside: bool) -> MypyType:
    if isinstance(formal, TypeAliasType) and formal.is_recursive:
        return formal
    wanted, given = get_proper_type(formal), get_proper_type(actual)
    if inside and _is_float(wanted) and _is_float64(given):
        return unknown_value()
    if isinstance(wanted, UnionType):
        items = [_fitted(item, given, inside=inside) for item in wanted.items]
        return formal if items == wanted.items else UnionType.make_union(items)
    if isinstance(wanted, TupleType) and isinstance(given, TupleType):
        if len(wanted.items) != len(given.items):
            return formal
        pairs = zip(wanted.items, given.items, strict=True)
        return wanted.copy_modified(items=[_fitted(*pair, inside=inside) for pair in pairs])
    if not isinstance(wanted, Instance) or not isinstance(given, Instance):
        return formal
    if not wanted.args or not given.type.has_base(wanted.type.fullname):
        return formal
    held = map_instance_to_supertype(given, wanted.type).args
    arguments = [
        _fitted(argument, other, inside=inside or pins)
        for (argument, pins), other in zip(_arguments(wanted), held, strict=False)
    ]
    return wanted.copy_modified(args=arguments) if len(arguments) == len(wanted.args) else formal


class _Opening(TypeTranslator):
    """Makes float64 unknown inside of containers that may be written to."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False

    def visit_instance(self, t: Instance) -> MypyType:
        """A number, or a class with arguments."""
        if self.inside and _is_float64(t):
            return unknown_value()
        before = self.inside
        arguments: list[MypyType] = []
        for argument, pins in _arguments(t):
            self.inside = before or pins
            arguments.append(argument.accept(self))
        self.inside = before
        return t.copy_modified(args=arguments) if arguments else t

    def visit_type_alias_type(self, t: TypeAliasType) -> MypyType:
        """What the alias stands for."""
        return t


def _arguments(typ: ProperType) -> list[tuple[MypyType, bool]]:
    """The arguments of a class, each with whether it is one that has to be the same type."""
    if not isinstance(typ, Instance) or typ.type.fullname == NDARRAY:
        return []
    variables = _variables(typ.type)
    if len(variables) != len(typ.args):
        return []
    return [
        (argument, isinstance(variable, TypeVarType) and variable.variance == INVARIANT)
        for argument, variable in zip(typ.args, variables, strict=True)
    ]


def _variables(info: TypeInfo) -> list[TypeVarLikeType]:
    return info.defn.type_vars


def _is_float(typ: MypyType) -> bool:
    proper = get_proper_type(typ)
    if isinstance(proper, UnionType):
        return any(map(_is_float, proper.items))
    if isinstance(proper, Instance) and proper.type.fullname == "builtins.float":
        return True
    kinds = kinds_of_scalar(proper)
    return kinds is not None and len(kinds) > 1 and "float64" in kinds


def _is_float64(typ: MypyType) -> bool:
    return kinds_of_scalar(typ) == _FLOAT64


def _references(value: Expression) -> Iterator[Expression]:
    """The variables and attributes that an expression hands on as they are."""
    match value:
        case NameExpr() | MemberExpr(expr=NameExpr(node=Var(is_self=True))):
            yield value
            return
        case TupleExpr(items=items) | ListExpr(items=items) | SetExpr(items=items):
            parts = items
        case DictExpr(items=pairs):
            parts = [item for _, item in pairs]
        case ConditionalExpr(if_expr=first, else_expr=second) | OpExpr(left=first, right=second):
            parts = [first, second]
        case StarExpr(expr=inner) | IndexExpr(base=inner, index=SliceExpr()):
            parts = [inner]
        case _:
            return
    for part in parts:
        yield from _references(part)
