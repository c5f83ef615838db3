"""Whose dim a name in an annotation is: a function's, a class's, an alias's, or nobody's.

At run time the names in a signature belong to one call of that function. So they do here, with two
additions: a nested function shares the names of the functions around it, and a method those of
its class, unless the configuration separates them. A name that nothing binds (in a local or module
variable's annotation) is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from mypy.types import CallableType, Instance, TypeVarType, UnionType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import UNKNOWN, Dim, Name, OneOr, Rest, Shape, Size

from .arrays import union_items
from .configuration import configuration
from .encoder import Encoder
from .encoding import NAMED, NDARRAY, dim_name, known_shape, name_of, rest_of_variable, size_of
from .mentioned_dims import dims_in, names_of_shape
from .substitution import substitute_dims

if TYPE_CHECKING:
    from mypy.checker import TypeChecker
    from mypy.semanal import SemanticAnalyzer

#: Namespace of an alias's names, until a use of the alias gives them to a function or class.
ALIAS: Final = "alias:"


def rebind(shape: Shape, sem: SemanticAnalyzer) -> Shape:
    """Give the names of an annotation, written at this point of the program, to their owners."""
    place = _Place(sem)
    return tuple(_rebind_item(item, place) for item in shape)


def rebind_type(typ: MypyType, sem: SemanticAnalyzer, encoder: Encoder) -> MypyType:
    """The same for the names of an alias, inside the alias's target."""
    place = _Place(sem)
    sizes: dict[Name, Size] = {}
    rests: dict[Name, Shape] = {}
    for variable in dims_in(typ):
        if isinstance(variable, TypeVarType):
            size = size_of(variable)
            dim = size.size if isinstance(size, OneOr) else size
            for name in dim.names if isinstance(dim, Dim) else ():
                sizes[name] = _owned(name.text, place)
        else:
            rest = rest_of_variable(variable)
            if rest.name is not None:
                rests[rest.name] = (_owned_rest(rest, place),)
    return substitute_dims(typ, sizes, rests, encoder)


def _rebind_item(item: Size | OneOr | Rest, place: _Place) -> Size | OneOr | Rest:
    if isinstance(item, Rest):
        return item if item.name is None else _owned_rest(item, place)
    if isinstance(item, OneOr):
        inner = _rebind_size(item.size, place)
        # What a local variable may hold is n or 1: no reason to hold it to either.
        flexible = isinstance(inner, Dim) and (place.in_signature or place.alias)
        return OneOr(inner) if isinstance(inner, Dim) and flexible else UNKNOWN
    return _rebind_size(item, place)


def _rebind_size(size: Size, place: _Place) -> Size:
    if not isinstance(size, Dim) or size.constant is not None:
        return size
    if size.name is not None:
        return _owned(size.name.text, place)
    return size.substitute({name: _owned(name.text, place) for name in size.names})


def _owned(text: str, place: _Place) -> Size:
    name = place.owner(text, variadic=False)
    return UNKNOWN if name is None else Dim.of(name)


def _owned_rest(rest: Rest, place: _Place) -> Rest:
    assert rest.name is not None
    return Rest(place.owner(rest.name.text, variadic=True), rest.broadcast)


class _Place:
    """The point of the program where an annotation is written."""

    def __init__(self, sem: SemanticAnalyzer) -> None:
        self.functions: Sequence[FuncBase] = sem.scope.functions
        self.alias = alias_name(sem)
        #: Whether it is one of a function's own annotations (not in a body).
        self.in_signature = isinstance(sem.statement, FuncDef | Decorator | OverloadedFuncDef)
        self._in_class_body = sem.is_class_scope() and not self.in_signature
        self._class = sem.type

    def owner(self, text: str, *, variadic: bool) -> Name | None:
        """The full identity of the dim that `text` means here, None if nobody binds it."""
        if self._class is not None and text in texts_bound_by(self._around_class()):
            return None
        if self._in_class_body and self.alias is None:
            return class_dim(self._class, text) if self._class and not variadic else None
        if not self.functions or self._in_class_body:
            alias = self.alias
            return None if alias is None else dim_name(text, ALIAS + alias, variadic=variadic)
        of_class = None if variadic else self._shared_with_class(text)
        return self._of_function(text, variadic=variadic) if of_class is None else of_class

    def _around_class(self) -> Sequence[FuncBase]:
        """The functions that the innermost class stands in.

        At run time its methods know nothing of their names. But they may work with the arrays of
        those functions, or belong to a layer of another size: in it, these names are unknown.
        """
        methods = (i for i, each in enumerate(self.functions) if each.info is self._class)
        return self.functions[: next(methods, len(self.functions))]

    def _shared_with_class(self, text: str) -> Name | None:
        if self._class is None or configuration().class_dims != "shared":
            return None
        outermost = self.functions[0]
        # A method of the class itself knows no object, whose dims it could share.
        of_object = not (outermost.is_static or outermost.is_class)
        return class_dim(self._class, text) if of_object else None

    def _of_function(self, text: str, *, variadic: bool) -> Name | None:
        functions = self.functions
        for depth in range(len(functions) - self.in_signature, 0, -1):
            name = dim_name(text, namespace(functions[:depth]), variadic=variadic)
            if name in names_of_parameters(functions[depth - 1]):
                return name
        return (
            dim_name(text, namespace(functions), variadic=variadic) if self.in_signature else None
        )


def namespace(functions: Sequence[FuncBase]) -> str:
    """A name for the innermost of some nested functions.

    Mypy calls them all by their short name.
    """
    if len(functions) == 1:
        return functions[0].fullname  # as nearly all are
    outer, *inner = functions
    return ".".join([outer.fullname, *(function.name for function in inner)])


def namespaces_around(checker: TypeChecker) -> set[str]:
    """The names of all the functions around the point that is being checked."""
    functions = [scope for scope in checker.scope.stack if isinstance(scope, FuncItem)]
    return {namespace(functions[:depth]) for depth in range(1, len(functions) + 1)}


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
    """All names that a function's arguments bind; one that only the result has is nobody's.

    But for that of an int parameter, as in `def zeros(n: int) -> Float[np.ndarray, "{n}"]`.
    """
    typ = get_proper_type(function.type)
    if not isinstance(typ, CallableType):
        return set()
    pairs = zip(typ.arg_names, typ.arg_types, strict=True)
    ints = {f"{{{text}}}" for text, argument in pairs if is_int(argument)}
    own = {name for name in names_in(typ.ret_type) if name.text in ints}
    return own.union(*map(names_in, typ.arg_types))


def texts_bound_by(functions: Iterable[FuncBase]) -> set[str]:
    """The names, as they are written, that the arguments of some functions bind."""
    return {name.text for function in functions for name in names_of_parameters(function)}


def is_int(typ: MypyType) -> bool:
    """Whether a type is Python's own `int`."""
    typ = get_proper_type(typ)
    return isinstance(typ, Instance) and typ.type.fullname == "builtins.int"


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
    proper = get_proper_type(typ)
    if not isinstance(proper, UnionType):
        return isinstance(proper, CallableType)
    return any(isinstance(item, CallableType) for item in union_items(proper))
