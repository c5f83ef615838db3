"""What each scope of a file binds its names to, read from the source.

mypy forgets the value of `N = 4` as soon as it has inferred `int`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from typing_extensions import override

#: What a name is bound to: a value, a parameter, or something that is not known.
Bound: TypeAlias = ast.expr | ast.arg | None
#: The qualified name of a module's own scope.
MODULE: Final = ""
#: Annotations of a class's attributes that say that no instance has its own.
_OF_CLASS: Final = frozenset({"ClassVar", "Final"})


@dataclass
class Scope:
    """A module, class or function, with all that it binds to each of its names."""

    name: str = MODULE
    parent: Scope | None = None
    is_class: bool = False
    values: dict[str, list[Bound]] = field(default_factory=dict)

    def bind(self, name: str, value: Bound) -> None:
        """Add a binding."""
        self.values.setdefault(name, []).append(value)

    def around(self) -> Scope:
        """The scope whose names a function in this one sees: a class's are not among them."""
        return self.parent.around() if self.is_class and self.parent else self


@dataclass(frozen=True)
class Assigned:
    """What is assigned to an attribute of an object.

    Attributes:
        scope: where.
        value: known if the object is the method's own.
        is_own: whether it is, or that of a function that has it as its first parameter.
    """

    scope: Scope
    value: Bound
    is_own: bool


@dataclass
class Bindings:
    """The scopes of a file.

    Attributes:
        scopes: each by its qualified name; those of the same name count as one.
        attributes: what is assigned to each attribute of any object.
    """

    scopes: dict[str, Scope] = field(default_factory=dict)
    attributes: dict[str, list[Assigned]] = field(default_factory=dict)

    def classes_with(self, name: str) -> list[str]:
        """The classes that bind a name."""
        return [
            scope.name for scope in self.scopes.values() if scope.is_class and name in scope.values
        ]


def read_bindings(source: bytes) -> Bindings:
    """The bindings of a file; none if it cannot be parsed."""
    reader = _Reader()
    try:
        reader.visit(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError):
        return Bindings()
    return reader.bindings


class _Reader(ast.NodeVisitor):
    def __init__(self) -> None:
        self.scope = Scope()
        self.bindings = Bindings({MODULE: self.scope})

    def _enter(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        self.scope.bind(node.name, None)
        outer = self.scope
        is_class = isinstance(node, ast.ClassDef)
        name = f"{outer.name}.{node.name}".lstrip(".")
        scope = Scope(name, outer if is_class else outer.around(), is_class)
        self.scope = self.bindings.scopes.setdefault(name, scope)
        self.generic_visit(node)
        self.scope = outer

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = _enter

    def visit_Lambda(self, node: ast.Lambda) -> None:
        # Its parameters are not told apart from the names around it: those are then not known.
        for arg in ast.walk(node.args):
            if isinstance(arg, ast.arg):
                self.scope.bind(arg.arg, None)
        self.visit(node.body)

    def visit_arguments(self, node: ast.arguments) -> None:
        positional = [*node.posonlyargs, *node.args]
        defaults = [*[None] * (len(positional) - len(node.defaults)), *node.defaults]
        for arg, default in zip(
            (*positional, *node.kwonlyargs), (*defaults, *node.kw_defaults), strict=True
        ):
            self.scope.bind(arg.arg, arg if _may_be_size(arg, default) else None)
        for several in (node.vararg, node.kwarg):
            if several is not None:
                self.scope.bind(several.arg, None)
        for value in (*node.defaults, *node.kw_defaults):
            if value is not None:
                self.visit(value)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self._assign(target, node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        mentioned = {n.id for n in ast.walk(node.annotation) if isinstance(n, ast.Name)}
        known = not self.scope.is_class or bool(mentioned & _OF_CLASS)
        if not known and isinstance(node.target, ast.Name):
            field = ast.arg(node.target.id, node.annotation)
            self.scope.bind(field.arg, field if _may_be_size(field, node.value) else None)
        elif node.value is not None:
            self.visit(node.value)
            self._assign(node.target, node.value)

    def _assign(self, target: ast.expr, value: Bound) -> None:
        match target, value:
            case ast.Name(id=name), _:
                self.scope.bind(name, value)
            case ast.Attribute() as attribute, _:
                self._set_attribute(attribute, value)
            case ast.Tuple(elts=targets), ast.Tuple(elts=values) if _pairs(targets, values):
                for inner, part in zip(targets, values, strict=True):
                    self._assign(inner, part)
            case _:
                self.visit(target)

    def visit_Name(self, node: ast.Name) -> None:
        # Assigned by a loop, `with`, `:=`, `+=`, `del`, or by taking something apart.
        if not isinstance(node.ctx, ast.Load):
            self.scope.bind(node.id, None)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if not isinstance(node.ctx, ast.Load):
            self._set_attribute(node, None)
        else:
            self.visit(node.value)

    def _set_attribute(self, target: ast.Attribute, value: Bound) -> None:
        first = next(iter(self.scope.values), None)
        own = isinstance(target.value, ast.Name) and target.value.id == first
        assigned = Assigned(self.scope, value if own else None, own)
        self.bindings.attributes.setdefault(target.attr, []).append(assigned)
        self.visit(target.value)

    def visit_Global(self, node: ast.Global | ast.Nonlocal) -> None:
        for scope in self.bindings.scopes.values():
            for name in node.names:
                scope.bind(name, None)

    visit_Nonlocal = visit_Global

    @override
    def generic_visit(self, node: ast.AST) -> None:
        for name in _names_bound_by(node):
            self.scope.bind(name, None)
        super().generic_visit(node)


def _may_be_size(parameter: ast.arg, default: ast.expr | None) -> bool:
    """Whether a parameter is an int that stands for a size.

    One that is 0, 1 or negative if nobody says otherwise is an axis, an offset, or a size that
    broadcasts.
    """
    is_int = isinstance(parameter.annotation, ast.Name) and parameter.annotation.id == "int"
    number = default.value if isinstance(default, ast.Constant) else None
    return is_int and (default is None or (isinstance(number, int) and number > 1))


def _pairs(targets: Sequence[ast.expr], values: Sequence[ast.expr]) -> bool:
    starred = any(isinstance(each, ast.Starred) for each in (*targets, *values))
    return len(targets) == len(values) and not starred


def _names_bound_by(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.alias():
            yield node.asname or node.name.partition(".")[0]
        case ast.ExceptHandler() | ast.MatchAs() | ast.MatchStar():
            if node.name:
                yield node.name
        case ast.MatchMapping():
            if node.rest:
                yield node.rest
        case _:
            return
