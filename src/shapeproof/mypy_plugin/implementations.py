"""A class with dims that implements a protocol, or methods of its base classes.

    class Layer(Protocol):
        def __call__(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]: ...

A `Dense` that is made of weights takes arrays with one `d` alone, that of its weights. To mypy that
is less than a `Layer` promises. It is what a layer is for, so what mypy says is forgotten if the
method would fit with other sizes of the class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from mypy.expandtype import expand_type_by_instance
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import Decorator, SymbolNode, TypeInfo, Var
from mypy.subtypes import is_subtype
from mypy.typeops import bind_self
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    NoneType,
    TupleType,
    TypeOfAny,
    UninhabitedType,
    UnionType,
    get_proper_type,
)
from mypy.types import Type as MypyType
from mypy.typevars import fill_typevars_with_any

from shapeproof.shapes import UNKNOWN, Name, Size

from .class_names import classes_called
from .encoding import is_dim, is_of_function
from .printed import Printed
from .program import encoder_of
from .scopes import names_in
from .substitution import substitute_dims

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

_OVERRIDE: Final = re.compile(
    r'(?P<part>Signature|Argument \d+|Return type .*) of "(?P<method>\w+)"'
    r"(?: is)? incompatible with (?:supertype|return type) .*"
)


def overrides_with_other_sizes(message: str, checker: TypeChecker) -> bool:
    """Whether what mypy says of an overriding method is due to the dims of the class alone."""
    sentence = _OVERRIDE.fullmatch(message)
    info = checker.scope.current_class()
    if sentence is None or info is None:
        return False
    name = sentence["method"]
    defining = [base for base in info.mro if name in base.names]
    if defining[:1] != [info] or not any(map(is_dim, info.defn.type_vars)):
        return False
    own, *overridden = (_of_any_sizes(name, base, info, checker) for base in defining)
    if sentence["part"].startswith("Argument"):
        own, *overridden = map(_without_result, (own, *overridden))
    return own is not None and all(
        theirs is not None and is_subtype(own, theirs, ignore_pos_arg_names=True)
        for theirs in overridden
    )


def _of_any_sizes(
    name: str, base: TypeInfo, info: TypeInfo, checker: TypeChecker
) -> MypyType | None:
    """A method of a class or its base, as an object of the class with unknown dims has it."""
    typ = get_proper_type(_type_of(base.names[name].node))
    if not isinstance(typ, CallableType):
        return None
    of_class = {each for each in names_in(typ) if not is_of_function(each)}
    sizes: dict[Name, Size] = dict.fromkeys(of_class, UNKNOWN)
    opened = get_proper_type(substitute_dims(typ, sizes, {}, encoder_of(checker)))
    owner = fill_typevars_with_any(info)
    if not isinstance(opened, CallableType) or not isinstance(owner, Instance):
        return None
    bound = opened if _is_static(base.names[name].node) else bind_self(opened, owner)
    return expand_type_by_instance(bound, map_instance_to_supertype(owner, base))


def _without_result(typ: MypyType | None) -> MypyType | None:
    if not isinstance(typ, CallableType):
        return typ
    return typ.copy_modified(ret_type=AnyType(TypeOfAny.special_form))


def _type_of(node: SymbolNode | None) -> MypyType | None:
    if isinstance(node, Decorator):
        return node.var.type
    return getattr(node, "type", None)


def _is_static(node: SymbolNode | None) -> bool:
    function = node.func if isinstance(node, Decorator) else node
    return isinstance(function, Var) or bool(getattr(function, "is_static", False))


def stands_for(found: Printed, expected: Printed, checker: TypeChecker) -> bool:
    """Whether classes with dims stand where protocols are meant that they implement.

    They do if the type found would fit with other sizes of the classes.
    """
    meant, given = _classes_in(expected, checker), _classes_in(found, checker)
    if not any(info.is_protocol for info in meant) or not any(map(_has_dims, given)):
        return False
    anything = checker.named_type("builtins.object")
    return is_subtype(_read(found, anything, checker), _read(expected, UninhabitedType(), checker))


def _classes_in(typ: Printed, checker: TypeChecker) -> Iterator[TypeInfo]:
    yield from classes_called(typ.name, checker.modules)
    for argument in typ.args:
        yield from _classes_in(argument, checker)


def _has_dims(info: TypeInfo) -> bool:
    return any(map(is_dim, info.defn.type_vars))


def _read(typ: Printed, other: MypyType, checker: TypeChecker) -> MypyType:
    """A printed type of classes, with unknown sizes; `other` for what is made of anything else."""
    if typ.text == "None":
        return NoneType()
    args = [_read(argument, other, checker) for argument in typ.args if argument.text != "..."]
    if typ.name == "|":
        return UnionType(args)
    if typ.name == "tuple" and len(args) == len(typ.args):
        return TupleType(args, checker.named_type("builtins.tuple"))
    info = _meant(typ.name, checker)
    if info is None:
        return other
    unknown = AnyType(TypeOfAny.special_form)
    variables = info.defn.type_vars
    pairs = zip(variables, [*args, *([unknown] * len(variables))], strict=False)
    return Instance(info, [unknown if is_dim(variable) else arg for variable, arg in pairs])


def _meant(name: str, checker: TypeChecker) -> TypeInfo | None:
    """The class that mypy calls so in the module that it checks."""
    classes = [*dict.fromkeys(classes_called(name, checker.modules))]
    symbol = checker.tree.names.get(name.rpartition(".")[2])
    near = [info for info in classes if symbol is not None and info is symbol.node]
    builtin = [info for info in classes if info.module_name == "builtins"]
    found = near or builtin or classes
    return found[0] if len(found) == 1 else None
