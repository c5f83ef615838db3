"""Int variables that are sizes: constants, and the parameters of the function being checked."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mypy.nodes import GDEF, LDEF, FuncDef, MemberExpr, MypyFile, NameExpr, TypeInfo, Var
from mypy.nodes import Expression as MypyExpression
from mypy.types import Instance, get_proper_type

from shapeproof.shapes import UNKNOWN, Dim, Size

from .bindings import MODULE, Bindings, Bound, Scope, read_bindings
from .encoding import int_name
from .once_per_file import OncePerFile

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: The operators of `int` that give sizes.
OPERATORS: Final[dict[str, Callable[[Size, Size], Size]]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: _power(a, b),
}
_IN_SOURCE: Final[dict[type[ast.operator], str]] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
}
_LARGEST_EXPONENT: Final = 8


def _power(base: Size, exponent: Size) -> Size:
    number = exponent.constant if isinstance(exponent, Dim) else None
    if not isinstance(base, Dim) or number is None or not 0 <= number <= _LARGEST_EXPONENT:
        return UNKNOWN
    return base**number


def constant_of(expression: MypyExpression, checker: TypeChecker) -> Size:
    """The number that an int variable stands for; unknown if it may be bound again."""
    if isinstance(expression, MemberExpr):
        return _of_class(expression, checker)
    if not isinstance(expression, NameExpr) or not isinstance(expression.node, Var):
        return UNKNOWN
    name = expression.node.name
    if expression.kind == LDEF:
        return _local(name, checker)
    # A change of another module's constant is no reason for mypy to look at this one again.
    own = expression.node.fullname == f"{checker.tree.fullname}.{name}"
    if expression.kind == GDEF and own:
        return _value(name, _bindings(checker.tree).scopes.get(MODULE), checker.tree)
    return UNKNOWN


@OncePerFile
def _bindings(tree: MypyFile) -> Bindings:
    try:
        return read_bindings(Path(tree.path).read_bytes())
    except OSError:
        return Bindings()


def _local(name: str, checker: TypeChecker) -> Size:
    around = [scope for scope in checker.scope.stack if isinstance(scope, FuncDef | TypeInfo)]
    scope = _bindings(checker.tree).scopes.get(".".join(each.name for each in around))
    return _value(name, scope, checker.tree)


def is_bound_once(name: str, function: FuncDef, checker: TypeChecker) -> bool:
    """Whether a parameter of a function around what is being checked keeps its value."""
    around = [scope for scope in checker.scope.stack if isinstance(scope, FuncDef | TypeInfo)]
    inner = around[: around.index(function) + 1]
    scope = _bindings(checker.tree).scopes.get(".".join(each.name for each in inner))
    return scope is not None and len(scope.values.get(name, [])) == 1


def _of_class(member: MemberExpr, checker: TypeChecker) -> Size:
    """`Config.WIDTH`; `self.width` too, if only one class of the file has that attribute."""
    info = _class_of(member.expr, checker)
    if info is None:
        return UNKNOWN
    is_class = isinstance(member.expr, NameExpr) and member.expr.node is info
    size = of_attribute(info, member.name, checker, is_class=is_class)
    return size if is_of_self(member.expr) or not _ints(size) else UNKNOWN


def of_attribute(
    info: TypeInfo, name: str, checker: TypeChecker, *, is_class: bool = False
) -> Size:
    """What an attribute of a class's objects is, with the names of the constructor's ints.

    Args:
        info: the class.
        name: of the attribute.
        checker: of the module; the class of another one is not known.
        is_class: whether it is the attribute of the class itself, which no subclass changes.
    """
    bindings = _bindings(checker.tree)
    owner = info.get_containing_type_info(name)
    if owner is None or owner.module_name != checker.tree.fullname or owner.is_enum:
        return UNKNOWN
    place = owner.fullname.removeprefix(f"{owner.module_name}.")
    others = [each for each in bindings.classes_with(name) if each != place]
    if not is_class and any(_may_share(owner, each, checker.tree) for each in others):
        return UNKNOWN
    assigned = [
        each
        for each in bindings.attributes.get(name, [])
        if not each.is_own or _may_share(owner, each.scope.name.rpartition(".")[0], checker.tree)
    ]
    if not assigned:
        return _value(name, bindings.scopes.get(place), checker.tree)
    only = assigned[0]
    is_fixed = len(assigned) == 1 and only.scope.name == f"{place}.__init__"
    return _evaluated(only.value, only.scope, checker.tree, frozenset()) if is_fixed else UNKNOWN


def _may_share(owner: TypeInfo, other: str, tree: MypyFile) -> bool:
    """Whether an object may be one of both classes: but for two of which none is a subclass."""
    symbol = tree.names.get(other)
    info = None if symbol is None else symbol.node
    return not isinstance(info, TypeInfo) or owner in info.mro or info in owner.mro


def is_of_self(expression: MypyExpression) -> bool:
    """Whether an expression is the object that a method belongs to."""
    variable = expression.node if isinstance(expression, NameExpr) else None
    return isinstance(variable, Var) and variable.is_self


def _ints(size: Size) -> set[str]:
    return {each.text for each in size.names if each.is_int} if isinstance(size, Dim) else set()


def _class_of(expression: MypyExpression, checker: TypeChecker) -> TypeInfo | None:
    if not isinstance(expression, NameExpr):
        return None
    if isinstance(expression.node, TypeInfo):
        return expression.node
    typ = get_proper_type(checker.lookup_type(expression)) if checker.has_type(expression) else None
    return typ.type if isinstance(typ, Instance) else None


def _value(
    name: str, scope: Scope | None, tree: MypyFile, seen: frozenset[str] = frozenset()
) -> Size:
    """The value of a name that is bound once: to a number, a parameter, or arithmetic on such."""
    while scope is not None and name not in scope.values:
        scope = scope.parent
    if scope is None or name in seen:
        return UNKNOWN
    values = scope.values[name]
    return _evaluated(values[0], scope, tree, seen | {name}) if len(values) == 1 else UNKNOWN


def _evaluated(value: Bound, scope: Scope, tree: MypyFile, seen: frozenset[str]) -> Size:
    match value:
        case ast.Constant(value=int() as number) if not isinstance(number, bool):
            return Dim.of(number)
        case ast.arg(arg=name):
            return Dim.of(int_name(name, f"{tree.fullname}.{scope.name}"))
        case ast.Name(id=name):
            return _value(name, scope, tree, seen)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _IN_SOURCE:
            a, b = (_evaluated(operand, scope, tree, seen) for operand in (left, right))
            return OPERATORS[_IN_SOURCE[type(op)]](a, b)
        case _:
            return UNKNOWN
