"""Annotations that stand where a value is expected: `isinstance(x, Float[np.ndarray, "n 3"])`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from mypy.meet import is_overlapping_types
from mypy.nodes import (
    Expression,
    FuncItem,
    IndexExpr,
    OpExpr,
    RefExpr,
    StrExpr,
    TupleExpr,
    TypeAlias,
    TypeInfo,
)
from mypy.plugin import FunctionContext, FunctionSigContext
from mypy.types import (
    CallableType,
    FunctionLike,
    Instance,
    ProperType,
    TupleType,
    TypeType,
    TypeVarType,
    UnionType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import (
    UNKNOWN,
    Dim,
    Name,
    OneOr,
    Rest,
    Shape,
    Size,
    SpecError,
    rank,
)

from . import imports
from .annotations import shape_of_text
from .array_types import annotated
from .arrays import as_ndarray, shape_of, union_items
from .comparisons import remember_shapes
from .dtypes import kinds_of_argument
from .encoding import unknown_type
from .mentioned_dims import dims_in
from .program import encoder_of, ndarray_info
from .report import SHAPE_SYNTAX, report
from .scopes import names_in
from .substitution import substitute_dims

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def annotated_type(expression: Expression, checker: TypeChecker) -> MypyType | None:
    """The type that an annotation stands for, written as a value; None if it has no shape."""
    if isinstance(expression, OpExpr) and expression.op == "|":
        members = [annotated_type(e, checker) for e in (expression.left, expression.right)]
        known = [member for member in members if member is not None]
        return UnionType.make_union(known) if len(known) == len(members) else None
    if isinstance(expression, RefExpr) and isinstance(expression.node, TypeAlias):
        return _of_alias(expression.node, checker)
    if not isinstance(expression, IndexExpr) or not isinstance(expression.index, TupleExpr):
        return None
    spelling = imports.dotted(expression.base)
    dtype = imports.jaxtyping_name(spelling, checker.tree.fullname, checker.modules)
    items = expression.index.items
    if dtype is None or len(items) != 2 or not isinstance(items[1], StrExpr):
        return None
    if isinstance(items[0], RefExpr) and items[0].fullname == "numpy.ndarray":
        base: MypyType | None = Instance(ndarray_info(checker), [unknown_type(), unknown_type()])
    else:
        base = annotated_type(items[0], checker)
    if base is None:
        return None
    owners = _names_in_scope(checker)
    try:
        shape = tuple(_bound(item, owners) for item in shape_of_text(items[1].value))
        return annotated(base, dtype, shape, checker.modules, encoder_of(checker))
    except SpecError as error:
        report(checker, str(error), (), expression, SHAPE_SYNTAX)
        return None


def _of_alias(alias: TypeAlias, checker: TypeChecker) -> MypyType | None:
    names = names_in(alias.target)
    if not dims_in(alias.target):
        return None
    owners = _names_in_scope(checker)
    sizes: dict[Name, Size] = {
        name: Dim.of(owners[name.text]) if name.text in owners else UNKNOWN for name in names
    }
    rests: dict[Name, Shape] = {name: (Rest(owners.get("*" + name.text)),) for name in names}
    return substitute_dims(alias.target, sizes, rests, encoder_of(checker))


def _bound(item: Size | OneOr | Rest, owners: dict[str, Name]) -> Size | OneOr | Rest:
    if isinstance(item, Rest):
        text = "" if item.name is None else "*" + item.name.text
        return Rest(owners.get(text), item.broadcast and text in owners)
    if isinstance(item, OneOr) or not isinstance(item, Dim):
        return UNKNOWN
    return item.substitute(
        {name: Dim.of(owners[name.text]) if name.text in owners else UNKNOWN for name in item.names}
    )


def _names_in_scope(checker: TypeChecker) -> dict[str, Name]:
    """The dims of the functions and the class around the point that is being checked, by text."""
    found: dict[str, Name] = {}
    for scope in checker.scope.stack:
        if isinstance(scope, TypeInfo):
            for variable in scope.defn.type_vars:
                found.update({name.text: name for name in names_in(variable)})
        elif isinstance(scope, FuncItem) and scope.type is not None:
            typ = get_proper_type(scope.type)
            for argument in typ.arg_types if isinstance(typ, CallableType) else ():
                for variable in dims_in(argument):
                    star = "" if isinstance(variable, TypeVarType) else "*"
                    found.update({star + name.text: name for name in names_in(variable)})
    return found


def accept_annotation(ctx: FunctionSigContext) -> FunctionLike:
    """The signature hook of `isinstance`: mypy takes no annotation for a class."""
    signature = ctx.default_signature
    if len(ctx.args) < 2 or not ctx.args[1]:
        return signature
    checker = cast("TypeChecker", ctx.api)
    if all(annotated_type(each, checker) is None for each in _alternatives(ctx.args[1][0])):
        return signature
    first, _, *rest = signature.arg_types
    return signature.copy_modified(arg_types=[first, unknown_type(), *rest])


def narrow_to_annotation(ctx: FunctionContext) -> MypyType:
    """The hook of `isinstance`: what mypy narrows to is the type of the second argument."""
    if len(ctx.args) > 1 and ctx.args[1]:
        checker = cast("TypeChecker", ctx.api)
        classes = ctx.args[1][0]
        for each in _alternatives(classes):
            typ = annotated_type(each, checker)
            if typ is not None:
                checker.store_type(each, TypeType.make_normalized(typ))
                _remember(ctx.arg_types[0][0], typ, checker)
                if each is classes and (members := _members_meant(ctx.arg_types[0][0], typ)):
                    # To mypy `A | B` in `isinstance` means just these types, and no others remain.
                    union = checker.named_type("types.UnionType")
                    checker.store_type(each, union.copy_modified(args=members))
        # An unpacked part, `*KINDS`, has no type of its own: such a tuple is mypy's business.
        if isinstance(classes, TupleExpr) and all(map(checker.has_type, classes.items)):
            types = [checker.lookup_type(each) for each in classes.items]
            checker.store_type(classes, TupleType(types, checker.named_type("builtins.tuple")))
    return ctx.default_return_type


def _remember(current: MypyType, annotation: MypyType, checker: TypeChecker) -> None:
    """That a "n d" is a "n n" says that the two sizes are equal."""
    wanted = as_ndarray(annotation)
    for array in map(as_ndarray, union_items(current)):
        if array is not None and wanted is not None:
            remember_shapes(shape_of(array), shape_of(wanted), checker)


def _members_meant(current: MypyType, annotation: MypyType) -> list[ProperType]:
    """The members of a union that fit an annotation for sure; none, if another one may fit too."""
    members = list(union_items(current))
    meant = [member for member in members if _fits_surely(member, annotation)]
    others = [member for member in members if member not in meant]
    decided = not any(is_overlapping_types(other, each) for other in others for each in meant)
    return meant if others and decided else []


def _fits_surely(member: ProperType, annotation: MypyType) -> bool:
    array, wanted = as_ndarray(member), as_ndarray(annotation)
    if array is None or wanted is None:
        return False
    found, expected = shape_of(array), shape_of(wanted)
    kinds, allowed = kinds_of_argument(array), kinds_of_argument(wanted)
    if rank(found) is None or rank(found) != rank(expected) or not kinds or allowed is None:
        return False
    pairs = zip(found, expected, strict=True)
    return set(kinds) <= set(allowed) and all(b in (a, UNKNOWN) for a, b in pairs)


def _alternatives(classes: Expression) -> list[Expression]:
    """The members of a tuple or union of classes, or the one class."""
    match classes:
        case TupleExpr(items=items):
            return [each for item in items for each in _alternatives(item)]
        case OpExpr(op="|", left=left, right=right):
            return [*_alternatives(left), *_alternatives(right)]
        case _:
            return [classes]
