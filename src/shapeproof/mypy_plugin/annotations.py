"""A jaxtyping annotation becomes a NumPy array type with the shape in it.

`Float[np.ndarray, "batch d"]` reaches mypy as `typing.Annotated`, a name that other libraries use
as well; what is not jaxtyping's goes back untouched.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final, cast

from mypy.errorcodes import VALID_TYPE
from mypy.nodes import FuncBase, TypeAlias, TypeInfo
from mypy.plugin import AnalyzeTypeContext
from mypy.types import (
    AnyType,
    EllipsisType,
    Instance,
    ProperType,
    RawExpressionType,
    TypeOfAny,
    UnboundType,
    UnionType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import Shape, SpecError, parse_spec, shape_of_spec

from . import imports, named_tuples
from .array_types import annotated, has_only_numbers, is_annotated
from .arrays import as_ndarray
from .configuration import configuration
from .enclosing import annotations_around
from .encoder import Encoder, encoder_of_build
from .encoding import NDARRAY, unknown_type
from .functions import complete_signature
from .lost_shapes import report_annotation
from .operators import simplify_operators
from .options import let_variables_change
from .preparation import prepare
from .recursion import leads_back, unknown_itself
from .report import SHAPE_SYNTAX
from .scopes import alias_name, namespace, rebind, rebind_type

if TYPE_CHECKING:
    from mypy.semanal import SemanticAnalyzer
    from mypy.typeanal import TypeAnalyser

    from .others import Asking

_NO_STRING: Final = "Shape specification must be a string. Axes should be separated with spaces."
_NOT_TWO: Final = (
    "As of jaxtyping v0.2.0, type annotations must now include both an array type and a shape."
)


_BARE: Final = '"{0}" needs an array type and a shape, as in {0}[np.ndarray, "n d"]'


def analyze_annotated(ctx: AnalyzeTypeContext) -> MypyType:
    """The hook for `typing.Annotated`."""
    sem = semantic_analyzer(ctx)
    name = imports.jaxtyping_name(ctx.type.name, sem.cur_mod_id, sem.modules)
    if name is None:
        return untouched(ctx)
    analyser = cast("TypeAnalyser", ctx.api)
    if not ctx.type.args:
        analyser.fail(_BARE.format(ctx.type.name), ctx.context, code=VALID_TYPE)
        return AnyType(TypeOfAny.from_error)
    refusal = _refusal(ctx.type)
    if refusal is not None:
        analyser.fail(refusal, ctx.context, code=SHAPE_SYNTAX)
        return untouched(ctx) if len(ctx.type.args) > 1 else AnyType(TypeOfAny.from_error)
    _uses_shapes(sem)
    base = _analyzed_inside(ctx.type.args[0], analyser)
    return _described(base, name, annotation_text(ctx.type), ctx)


def _refusal(annotation: UnboundType) -> str | None:
    """Why jaxtyping refuses something that is no string; of other expressions nothing is known."""
    if len(annotation.args) != 2:
        return _NOT_TWO
    shape = annotation.args[1]
    if isinstance(shape, RawExpressionType):
        is_other = shape.literal_value is not None and shape.base_type_name != "builtins.str"
    else:
        is_other = isinstance(shape, EllipsisType) or (
            isinstance(shape, UnboundType)
            and shape.name == "None"
            and shape.original_str_expr is None
        )
    return _NO_STRING if is_other else None


def _described(base: MypyType, name: str, text: str | None, ctx: AnalyzeTypeContext) -> MypyType:
    """An array type with what one of jaxtyping's names and a string say of it.

    A string that the program computes says nothing: it may stand for any shape.
    """
    sem = semantic_analyzer(ctx)
    try:
        of_number = has_only_numbers(base)
        said = None if text is None else shape_of_text(text, of_number=of_number)
        of_tuple = said is not None and named_tuples.is_field(sem)
        shape = said and (named_tuples.owned(said) if of_tuple else rebind(said, sem))
        typ = annotated(base, name, shape, sem.modules, encoder_of(sem))
        return named_tuples.marked(typ, shape) if of_tuple and shape else typ
    except SpecError as error:
        cast("TypeAnalyser", ctx.api).fail(f"{error}", ctx.context, code=SHAPE_SYNTAX)
        return base


#: The array types that are analyzed inside annotations with a shape, from the outermost in.
_inside: Final[list[MypyType]] = []


def _analyzed_inside(array: MypyType, analyser: TypeAnalyser) -> MypyType:
    """The array type of an annotation; it need not have a shape itself."""
    if isinstance(array, UnboundType) and not array.args:
        symbol = analyser.lookup_qualified(array.name, array)
        ndarray = None if symbol is None else symbol.node
        if isinstance(ndarray, TypeInfo) and ndarray.fullname == NDARRAY:
            # Nearly all annotations have this array type, of which mypy would find the same.
            return Instance(ndarray, [unknown_type(), unknown_type()], array.line, array.column)
    _inside.append(array)
    try:
        return analyser.analyze_type(array)
    finally:
        _inside.pop()


@functools.lru_cache(maxsize=1024)
def shape_of_text(text: str, *, of_number: bool = False) -> Shape:
    """The shape that a jaxtyping string says, its names without an owner yet.

    Raises:
        SpecError: if jaxtyping refuses it.
    """
    return shape_of_spec(parse_spec(text, of_number=of_number))


def analyze_alias(ctx: AnalyzeTypeContext, alias: TypeAlias) -> MypyType:
    """The hook for an alias of an array, or of what has a shape.

    The names in the shape belong to where the alias is used.
    """
    sem = semantic_analyzer(ctx)
    _uses_shapes(sem)
    # As mypy's own code for aliases does: the daemon re-checks the users of a changed alias.
    cast("TypeAnalyser", ctx.api).aliases_used.add(alias.fullname)
    if leads_back(alias, alias_name(sem)):
        return unknown_itself()
    array = as_ndarray(alias.target)
    is_bare = array is not None and not is_annotated(array)
    target = _with_arguments(ctx, alias) if alias.alias_tvars or is_bare else alias.target
    if is_bare:
        return _array_in_statement(target, ctx)
    return _in_statement(rebind_type(target, sem, encoder_of(sem)), ctx)


#: Aliases at which mypy is to do its own work the next time that it asks.
_left_to_mypy: Final[set[str]] = set()


def _with_arguments(ctx: AnalyzeTypeContext, alias: TypeAlias) -> ProperType:
    """What a generic alias stands for with the arguments that it has here, or with `Any`."""
    _left_to_mypy.add(alias.fullname)
    return get_proper_type(cast("TypeAnalyser", ctx.api).analyze_type(ctx.type))


def is_left_to_mypy(fullname: str) -> bool:
    """Whether mypy asks for an alias of which `_with_arguments` wants to know its own answer."""
    asked = fullname in _left_to_mypy
    _left_to_mypy.discard(fullname)
    return asked


def analyze_array(ctx: AnalyzeTypeContext) -> MypyType:
    """The hook for `numpy.ndarray`."""
    return _array_in_statement(untouched(ctx), ctx)


def analyze_array_alias(ctx: AnalyzeTypeContext, plugin: Asking) -> MypyType:
    """The hook for NumPy's own alias `NDArray`."""
    plugin.stands_aside = True
    try:
        typ = cast("TypeAnalyser", ctx.api).analyze_type(ctx.type)
    finally:
        plugin.stands_aside = False
    return _array_in_statement(typ, ctx)


def _in_statement(array: MypyType, ctx: AnalyzeTypeContext) -> MypyType:
    """An array type with the annotations around it that mypy drops in an alias."""
    if _inside:
        return array
    for name, text in annotations_around(ctx.type, semantic_analyzer(ctx)):
        array = _described(array, name, text, ctx)
    return array


def _array_in_statement(array: MypyType, ctx: AnalyzeTypeContext) -> MypyType:
    """The same of an array type without a shape, which is reported if none is said around it."""
    described = _in_statement(array, ctx)
    if described is array and not _inside:
        report_annotation(array, ctx.type, semantic_analyzer(ctx))
    return described


def semantic_analyzer(ctx: AnalyzeTypeContext) -> SemanticAnalyzer:
    """The semantic analyzer behind a type analysis.

    It knows the enclosing functions and classes.
    """
    return cast("SemanticAnalyzer", cast("TypeAnalyser", ctx.api).api)


def encoder_of(sem: SemanticAnalyzer) -> Encoder:
    """What makes the types of dims for the analyzer."""
    return encoder_of_build(sem.modules)


def annotation_text(annotation: UnboundType) -> str | None:
    """The string of `Float[np.ndarray, "..."]`, None if this is something else."""
    if len(annotation.args) != 2:
        return None
    argument = annotation.args[1]
    if isinstance(argument, RawExpressionType):
        return argument.literal_value if isinstance(argument.literal_value, str) else None
    # A string that reads as a type ("n", "a.b", "n | m") has been parsed as one.
    if isinstance(argument, UnboundType | UnionType):
        return argument.original_str_expr
    return None


def _uses_shapes(sem: SemanticAnalyzer) -> None:
    """What a module or function that mentions a shape needs."""
    functions = sem.scope.functions
    if functions and sem.patches:
        last = sem.patches[-1][1]
        if isinstance(last, _Completion) and last.function is functions[-1]:
            return  # another annotation of the function has seen to it
    simplify_operators(sem.modules)
    if configuration().set_allow_redefinition:
        let_variables_change(sem)
    prepare(sem)
    if functions:
        patch = _Completion(functions[-1], namespace(functions), encoder_of(sem))
        sem.schedule_patch(5, patch)


class _Completion:
    """The patch that completes a function's signature; one for all its annotations."""

    def __init__(self, function: FuncBase, owner: str, encoder: Encoder) -> None:
        self.function = function
        self.owner = owner
        self.encoder = encoder

    def __call__(self) -> None:
        complete_signature(self.function, self.owner, self.encoder)


def untouched(ctx: AnalyzeTypeContext) -> MypyType:
    """Mypy's own meaning of the annotation."""
    analyser = cast("TypeAnalyser", ctx.api)
    name = ctx.type.name
    symbol = analyser.lookup_qualified(name, ctx.type)
    fullname = symbol.node.fullname if symbol is not None and symbol.node is not None else ""
    if symbol is not None and isinstance(symbol.node, TypeInfo):
        return analyser.analyze_type_with_type_info(
            symbol.node, ctx.type.args, ctx.type, ctx.type.empty_tuple_index
        )
    special = analyser.try_analyze_special_unbound_type(ctx.type, fullname)
    return AnyType(TypeOfAny.special_form) if special is None else special
