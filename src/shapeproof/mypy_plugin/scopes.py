"""Whose dim a name in an annotation is: a function's, a class's, an alias's, or nobody's.

At run time the names in a signature belong to one call of that function. So they do here, with two
additions: a nested function shares the names of the functions around it, and a method those of
its class, unless the configuration separates them. A name that nothing binds (in a local or module
variable's annotation) is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final

from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    Decorator,
    FuncBase,
    FuncDef,
    FuncItem,
    OverloadedFuncDef,
    TypeAliasStmt,
    TypeInfo,
)
from mypy.types import CallableType, Instance, TypeVarType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import UNKNOWN, Dim, Name, OneOr, Rest, Shape, Size

from .arrays import union_items
from .configuration import configuration
from .encoder import Encoder
from .encoding import (
    NAMED,
    NDARRAY,
    dim_name,
    dims_in,
    known_shape,
    name_of,
    names_of_shape,
    rest_of_variable,
    size_of,
)
from .substitution import substitute_dims

if TYPE_CHECKING:
    from mypy.checker import TypeChecker
    from mypy.semanal import SemanticAnalyzer

#: Namespace of an alias's names, until a use of the alias gives them to a function or class.
ALIAS: Final = "alias:"


def rebind(shape: Shape, sem: SemanticAnalyzer) -> Shape:
    """Give the names of an annotation, written at this point of the program, to their owners."""
    return tuple(_rebind_item(item, sem) for item in shape)


def rebind_type(typ: MypyType, sem: SemanticAnalyzer, encoder: Encoder) -> MypyType:
    """The same for the names of an alias, inside the alias's target."""
    sizes: dict[Name, Size] = {}
    rests: dict[Name, Shape] = {}
    for variable in dims_in(typ):
        if isinstance(variable, TypeVarType):
            size = size_of(variable)
            dim = size.size if isinstance(size, OneOr) else size
            for name in dim.names if isinstance(dim, Dim) else ():
                sizes[name] = _owned(name.text, sem)
        else:
            rest = rest_of_variable(variable)
            if rest.name is not None:
                rests[rest.name] = (_owned_rest(rest, sem),)
    return substitute_dims(typ, sizes, rests, encoder)


def _rebind_item(item: Size | OneOr | Rest, sem: SemanticAnalyzer) -> Size | OneOr | Rest:
    if isinstance(item, Rest):
        return item if item.name is None else _owned_rest(item, sem)
    if isinstance(item, OneOr):
        inner = _rebind_size(item.size, sem)
        # What a local variable may hold is n or 1: no reason to hold it to either.
        flexible = isinstance(inner, Dim) and (_in_signature(sem) or alias_name(sem))
        return OneOr(inner) if isinstance(inner, Dim) and flexible else UNKNOWN
    return _rebind_size(item, sem)


def _rebind_size(size: Size, sem: SemanticAnalyzer) -> Size:
    if not isinstance(size, Dim) or not size.names:
        return size
    return size.substitute({name: _owned(name.text, sem) for name in size.names})


def _owned(text: str, sem: SemanticAnalyzer) -> Size:
    name = owner(text, sem, variadic=False)
    return UNKNOWN if name is None else Dim.of(name)


def _owned_rest(rest: Rest, sem: SemanticAnalyzer) -> Rest:
    assert rest.name is not None
    return Rest(owner(rest.name.text, sem, variadic=True), rest.broadcast)


def owner(text: str, sem: SemanticAnalyzer, *, variadic: bool) -> Name | None:
    """The full identity of the dim that `text` means here, None if nobody binds it."""
    functions = sem.scope.functions
    alias = alias_name(sem)
    in_class_body = sem.is_class_scope() and not _in_signature(sem)
    if in_class_body and alias is None:
        return class_dim(sem.type, text) if sem.type and not variadic else None
    if not functions or in_class_body:
        return None if alias is None else dim_name(text, ALIAS + alias, variadic=variadic)
    shared = configuration().class_dims == "shared" and not _in_static_method(functions)
    of_class = class_dim(sem.type, text) if shared and sem.type and not variadic else None
    if of_class is not None:
        return of_class
    signature = _in_signature(sem)
    for depth in range(len(functions) - signature, 0, -1):
        name = dim_name(text, namespace(functions[:depth]), variadic=variadic)
        if name in names_of_parameters(functions[depth - 1]):
            return name
    return dim_name(text, namespace(functions), variadic=variadic) if signature else None


def namespace(functions: Sequence[FuncBase]) -> str:
    """A name for the innermost of some nested functions.

    Mypy calls them all by their short name.
    """
    outer, *inner = functions
    return ".".join([outer.fullname, *(function.name for function in inner)])


def namespaces_around(checker: TypeChecker) -> set[str]:
    """The names of all the functions around the point that is being checked."""
    functions = [scope for scope in checker.scope.stack if isinstance(scope, FuncItem)]
    return {namespace(functions[:depth]) for depth in range(1, len(functions) + 1)}


def _in_static_method(functions: Sequence[FuncBase]) -> bool:
    """Whether the outermost function knows no object, whose dims it could share."""
    return functions[0].is_static


def _in_signature(sem: SemanticAnalyzer) -> bool:
    """Whether the analyzer is at a function's own annotations (not in a body)."""
    return isinstance(sem.statement, FuncDef | Decorator | OverloadedFuncDef)


def alias_name(sem: SemanticAnalyzer) -> str | None:
    """Full name of the alias whose definition is being analyzed, None elsewhere."""
    statement = sem.statement
    if isinstance(statement, TypeAliasStmt):
        return sem.qualified_name(statement.name.name)
    if isinstance(statement, AssignmentStmt) and len(statement.lvalues) == 1:
        target = statement.unanalyzed_type
        lvalue = statement.lvalues[0]
        if isinstance(statement.rvalue, CallExpr):  # `x = cast(Float[...], y)`
            return None
        if target is None or getattr(target, "name", "").endswith("TypeAlias"):
            return sem.qualified_name(getattr(lvalue, "name", ""))
    return None


def class_dim(info: TypeInfo, text: str) -> Name | None:
    """The dim `text` of a class that is generic in its dims."""
    for variable in info.defn.type_vars:
        if variable.fullname == NAMED and variable.name == text:
            return name_of(variable)
    return None


def names_of_parameters(function: FuncBase) -> set[Name]:
    """All names that a function's arguments bind; one that only the result has is nobody's."""
    typ = get_proper_type(function.type)
    arguments = typ.arg_types if isinstance(typ, CallableType) else ()
    return {name for argument in arguments for name in names_in(argument)}


def names_in(typ: MypyType) -> AbstractSet[Name]:
    """All dim names inside a type, variadic and arithmetic ones included."""
    array = get_proper_type(typ)
    if isinstance(array, Instance) and array.args:
        shape = known_shape(array.args[0])
        if shape is not None and array.type.fullname == NDARRAY:
            return names_of_shape(shape)
    found: set[Name] = set()
    for variable in dims_in(typ):
        if isinstance(variable, TypeVarType):
            size = size_of(variable)
            dim = size.size if isinstance(size, OneOr) else size
            if isinstance(dim, Dim):
                found |= dim.names
        else:
            rest = rest_of_variable(variable)
            if rest.name is not None:
                found.add(rest.name)
    return found


def has_callable(typ: MypyType) -> bool:
    """Whether a parameter takes a function."""
    return any(isinstance(item, CallableType) for item in union_items(typ))
