"""A class is generic in the dims of its annotated fields, and of the arrays that it is made of.

`Lin(w, b)` is then a `Lin[784, 128]`. Each dim has the default `Any`, so that a class that is
only mentioned stays gradual. Subclasses take over their bases' dims.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from mypy.nodes import (
    COVARIANT,
    AssignmentStmt,
    Block,
    Decorator,
    FuncDef,
    IfStmt,
    MemberExpr,
    NameExpr,
    Statement,
    TypeAlias,
    TypeInfo,
)
from mypy.plugin import ClassDefContext
from mypy.types import Type as MypyType
from mypy.types import (
    TypeList,
    TypeVarId,
    TypeVarLikeType,
    TypeVarType,
    UnboundType,
    UnionType,
)

from shapeproof.shapes import Dim, OneOr, Rest, Shape, Size, SpecError

from . import imports
from .annotations import annotation_text, shape_of_text
from .arrays import as_ndarray, shape_of, union_items
from .configuration import configuration
from .encoding import NAMED, unknown_type
from .operators import keep_overridden
from .return_marks import mark_objects_made
from .scopes import names_in, texts_bound_by
from .stored_parameters import annotations_of_other_methods, stored_annotations

if TYPE_CHECKING:
    from mypy.semanal import SemanticAnalyzer


def make_generic(ctx: ClassDefContext) -> None:
    """The hook for every class, right after its bases are known."""
    sem = cast("SemanticAnalyzer", ctx.api)
    if sem.is_typeshed_stub_file:
        return  # nothing there is made of arrays
    keep_overridden(ctx.cls)
    info = ctx.cls.info
    inherited = _take_over_bases(info)
    not_own = {*inherited, *texts_bound_by(sem.scope.functions)}
    names = [name for name in _field_dims(ctx.cls.defs, sem) if name not in not_own]
    own = {variable.name for variable in info.defn.type_vars}
    new = [name for name in dict.fromkeys((*inherited, *names)) if name not in own]
    if not new:
        return
    if any(not isinstance(v, TypeVarType) for v in info.defn.type_vars):
        return  # a class with its own ParamSpec or TypeVarTuple stays as it is
    if info.typeddict_type or info.tuple_type or info.is_enum:
        return
    first = len(info.defn.type_vars) + 1
    variables: list[TypeVarLikeType] = [
        _variable(name, first + i, info) for i, name in enumerate(new)
    ]
    info.defn.type_vars = [*info.defn.type_vars, *variables]
    info.type_vars = []
    info.add_type_vars()
    _pass_to_bases(info)
    mark_objects_made(ctx.cls.defs)


def _variable(name: str, raw_id: int, info: TypeInfo) -> TypeVarType:
    # Covariant, and bound by nothing, so that a list of layers of different sizes is a list of
    # layers: mypy joins three sizes to `object`. In arrays the dim is bound by `int`, see `named`.
    return TypeVarType(
        name,
        NAMED,
        TypeVarId(raw_id, namespace=info.fullname),
        [],
        unknown_type(),
        unknown_type(),
        COVARIANT,
    )


def _take_over_bases(info: TypeInfo) -> list[str]:
    """The dims of the bases that a subclass mentions without arguments."""
    names: list[str] = []
    for base in info.bases:
        names += [v.name for v in base.type.defn.type_vars if v.fullname == NAMED]
    return list(dict.fromkeys(names))


def _pass_to_bases(info: TypeInfo) -> None:
    by_name = {v.name: v for v in info.defn.type_vars if v.fullname == NAMED}
    for i, base in enumerate(info.bases):
        variables = base.type.defn.type_vars
        if not any(v.fullname == NAMED for v in variables):
            continue
        args: list[MypyType] = []
        for k, variable in enumerate(variables):
            given = base.args[k] if k < len(base.args) else unknown_type()
            own = variable.fullname == NAMED
            args.append(by_name.get(variable.name, given) if own else given)
        info.bases[i] = base.copy_modified(args=args)


def _field_dims(body: Block, sem: SemanticAnalyzer) -> Iterator[str]:
    """The dim names in the annotations of fields, in order."""
    for annotation in _field_annotations(body.body):
        yield from _dims_of_annotation(annotation, sem)
    if configuration().class_dims == "shared":
        yield from _dims_of_stored_parameters(body, sem)


def _dims_of_stored_parameters(body: Block, sem: SemanticAnalyzer) -> Iterator[str]:
    """The names of what the constructor stores, without those of another method's batch."""
    stored = stored_annotations(body.body)
    if not stored:
        return
    others = annotations_of_other_methods(body.body)
    shapes = [shape for annotation in others for shape in _shapes(annotation, sem)]
    of_batches = _names_of_first_axes(shapes)
    for annotation in stored:
        for name in _dims_of_annotation(annotation, sem):
            if name not in of_batches:
                yield name


def _names_of_first_axes(shapes: Sequence[Shape]) -> set[str]:
    """The names that some shapes give to the first of several axes, and to no other axis."""
    first = {name for shape in shapes if len(shape) > 1 for name in _names_of_axis(shape[0])}
    later = {name for shape in shapes for item in shape[1:] for name in _names_of_axis(item)}
    return first - later


def _field_annotations(body: list[Statement]) -> Iterator[MypyType]:
    for statement in body:
        if isinstance(statement, AssignmentStmt) and statement.unanalyzed_type is not None:
            if isinstance(statement.lvalues[0], NameExpr):
                yield statement.unanalyzed_type
        elif isinstance(statement, IfStmt):
            for block in (*statement.body, statement.else_body):
                if block is not None:
                    yield from _field_annotations(block.body)
        else:
            function = statement.func if isinstance(statement, Decorator) else statement
            if isinstance(function, FuncDef) and configuration().class_dims == "shared":
                yield from _attribute_annotations(function.body.body)


def _attribute_annotations(body: list[Statement]) -> Iterator[MypyType]:
    """Annotations of `self.x: ...` in a method."""
    for statement in body:
        if (
            isinstance(statement, AssignmentStmt)
            and statement.unanalyzed_type is not None
            and isinstance(statement.lvalues[0], MemberExpr)
            and isinstance(statement.lvalues[0].expr, NameExpr)
        ):
            yield statement.unanalyzed_type


def _dims_of_annotation(annotation: MypyType, sem: SemanticAnalyzer) -> Iterator[str]:
    for shape in _shapes(annotation, sem):
        for item in shape:
            yield from _names_of_axis(item)


def _shapes(annotation: MypyType, sem: SemanticAnalyzer) -> Iterator[Shape]:
    """The shapes in an annotation that is not analyzed yet."""
    if isinstance(annotation, UnionType | TypeList):
        for item in annotation.items:
            yield from _shapes(item, sem)
    if not isinstance(annotation, UnboundType):
        return
    text = annotation_text(annotation)
    if (
        text is not None
        and imports.jaxtyping_name(annotation.name, sem.cur_mod_id, sem.modules) is not None
    ):
        with contextlib.suppress(SpecError):  # said where the annotation is analyzed
            yield shape_of_text(text)
        yield from _shapes(annotation.args[0], sem)
        return
    symbol = sem.lookup_qualified(annotation.name, annotation, suppress_errors=True)
    if symbol is not None and isinstance(symbol.node, TypeAlias):
        yield from _shapes_of_alias(symbol.node)
    for argument in annotation.args:
        yield from _shapes(argument, sem)


def _shapes_of_alias(alias: TypeAlias) -> Iterator[Shape]:
    arrays = [as_ndarray(item) for item in union_items(alias.target)]
    if None not in arrays:
        yield from (shape_of(array) for array in arrays if array is not None)
        return
    for name in sorted(names_in(alias.target), key=lambda name: name.text):
        yield (Dim.of(name),)


def _names_of_axis(item: Size | OneOr | Rest) -> Iterator[str]:
    dim = item.size if isinstance(item, OneOr) else item
    if isinstance(dim, Dim):
        for name in sorted(dim.names, key=lambda name: name.text):
            if not name.text.startswith("{"):
                yield name.text
