"""Sizes that the string of an annotation takes from an object: `"{self.size} d"`.

jaxtyping reads them when it checks the arguments and the result. If they are ints that the
constructor is given and stores, none of them depends on another, and no method changes one: then
`self.size` is that dim in the whole body. What is computed (`self.size = len(names)`) may be equal
to another size of the program, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from mypy.nodes import CallExpr, Context, FuncDef, MemberExpr, NameExpr, TypeInfo
from mypy.plugin import MethodSigContext
from mypy.types import CallableType, Instance, get_proper_type

from shapeproof.shapes import UNKNOWN, Dim, Name, Size

from .argument_labels import short_name
from .constants import is_bound_once, is_of_self, of_attribute
from .encoding import dim_name, is_dim
from .program import encoder_of
from .result_names import marked_names, with_bound_names
from .scopes import names_in, namespace
from .substitution import substitute_dims

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def parts_of(text: str) -> tuple[str, str]:
    """`{self.size}` is `size` of `self`; other names are nobody's, and no attribute."""
    root, _, attribute = text[1:-1].partition(".") if text.startswith("{") else ("", "", "")
    return (root, attribute) if attribute.isidentifier() else ("", "")


def dim_of_attribute(member: MemberExpr, checker: TypeChecker) -> Size:
    """The dim that a function around names after an attribute of its parameter."""
    if not isinstance(member.expr, NameExpr):
        return UNKNOWN
    for functions in _functions_around(checker):
        if any(argument.variable is member.expr.node for argument in functions[-1].arguments):
            text = f"{{{member.expr.name}.{member.name}}}"
            return _dims(functions, checker).get(text, UNKNOWN)
    return UNKNOWN


def dims_of_self(checker: TypeChecker) -> dict[Name, Size]:
    """What the method being checked calls the ints that the constructor has stored."""
    method = next(_functions_around(checker), None)
    if method is None:
        return {}
    return {
        given.name: Dim.of(dim_name(text, namespace(method)))
        for text, given in _taken(method[-1], checker).items()
        if given.name is not None and parts_of(text)[0] == "self"
    }


def known_in_result(function: FuncDef, checker: TypeChecker) -> dict[str, Size]:
    """The dims that a function's result takes from its parameters, by how they are written."""
    for functions in _functions_around(checker):
        if functions[-1] is function:
            return _dims(functions, checker)
    return {}


def with_sizes_of_owner(
    ctx: MethodSigContext, signature: CallableType, owner: Instance
) -> CallableType:
    """The signature of a method with what is known of the sizes of its object.

    A method that calls another one on `self` speaks of the same object.
    """
    mentioned = {name for typ in signature.arg_types for name in names_in(typ)}
    texts = {name.text for name in mentioned | marked_names(signature.ret_type)}
    attributes = {text: parts_of(text)[1] for text in texts if parts_of(text)[0] == "self"}
    if not attributes:
        return signature
    checker = cast("TypeChecker", ctx.api)
    is_own = _is_called_on_self(ctx.context, short_name(signature))
    dims = dims_of_self(checker) if is_own else {}
    found: dict[str, Size] = {}
    for text, attribute in attributes.items():
        size = of_attribute(owner.type, attribute, checker)
        if isinstance(size, Dim) and (is_own or not size.names):
            found[text] = size.substitute(dims)
    encoder = encoder_of(checker)
    sizes = {name: found[name.text] for name in mentioned if name.text in found}
    result = substitute_dims(signature.ret_type, sizes, {}, encoder)
    known = {text: encoder.size(size) for text, size in found.items() if size is not UNKNOWN}
    return signature.copy_modified(
        arg_types=[substitute_dims(typ, sizes, {}, encoder) for typ in signature.arg_types],
        ret_type=with_bound_names(result, known),
    )


def _is_called_on_self(call: Context, method: str) -> bool:
    """Whether a call is `self.method(...)` or `self(...)`; `self.layer(...)` calls the layer."""
    match call:
        case CallExpr(callee=MemberExpr(expr=owner, name=name)) if name == method:
            return is_of_self(owner)
        case CallExpr(callee=callee):
            return is_of_self(callee)
        case _:
            return False


def _dims(functions: Sequence[FuncDef], checker: TypeChecker) -> dict[str, Size]:
    """What the innermost function takes from objects, by how it is written: numbers, and dims."""
    owner = namespace(functions)
    return {
        text: Dim.of(dim_name(text, owner)) if given.names else given
        for text, given in _taken(functions[-1], checker).items()
    }


def _taken(function: FuncDef, checker: TypeChecker) -> dict[str, Dim]:
    """What a signature takes from objects, as their constructors have it.

    That is ints that a constructor is given, and in the result numbers. It is nothing at all if an
    argument mentions something else, which may be computed from those ints, or where an axis may
    well have the same size: one of the same name, and those of a class that has arrays, too.
    """
    typ = get_proper_type(function.type)
    if not isinstance(typ, CallableType):
        return {}
    of_arguments = {name.text for argument in typ.arg_types for name in names_in(argument)}
    mentioned = of_arguments | {name.text for name in marked_names(typ.ret_type)}
    found: dict[str, Dim] = {}
    for text in mentioned:
        root, attribute = parts_of(text)
        if not root:
            continue
        info = _class_of_parameter(root, function, typ)
        size = UNKNOWN if info is None else of_attribute(info, attribute, checker)
        is_number = isinstance(size, Dim) and size.constant is not None
        if isinstance(size, Dim) and (size.name is not None or is_number):
            found[text] = size
        may_be_another = attribute in mentioned or (info is not None and _has_dims(info))
        if may_be_another or (text in of_arguments and (text not in found or is_number)):
            return {}
    ints = [(parts_of(text)[0], size) for text, size in found.items() if size.names]
    fixed = all(is_bound_once(parts_of(text)[0], function, checker) for text in found)
    return found if fixed and len(set(ints)) == len(ints) else {}


def _has_dims(info: TypeInfo) -> bool:
    return any(is_dim(variable) for base in info.mro for variable in base.defn.type_vars)


def _class_of_parameter(name: str, function: FuncDef, typ: CallableType) -> TypeInfo | None:
    for argument, declared in zip(function.arguments, typ.arg_types, strict=True):
        if argument.variable.name == name:
            if argument.variable.is_self:
                return function.info
            proper = get_proper_type(declared)
            return proper.type if isinstance(proper, Instance) else None
    return None


def _functions_around(checker: TypeChecker) -> Iterator[Sequence[FuncDef]]:
    """Each function around what is being checked, with those around it."""
    functions = [scope for scope in checker.scope.stack if isinstance(scope, FuncDef)]
    for depth in range(1, len(functions) + 1):
        yield functions[:depth]
