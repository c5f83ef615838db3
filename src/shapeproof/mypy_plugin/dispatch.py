"""Which callback answers for which name.

A run that has nothing to check never comes here, and is spared the imports.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from mypy.nodes import TypeAlias
from mypy.plugin import (
    AnalyzeTypeContext,
    AttributeContext,
    ClassDefContext,
    FunctionContext,
    FunctionSigContext,
    MethodContext,
    MethodSigContext,
)
from mypy.types import FunctionLike
from mypy.types import Type as MypyType

from shapeproof.shapes import tell_axes

from . import (
    array_bound,
    attributes,
    calls,
    classes,
    comparisons,
    containers,
    expressions,
    integer_functions,
    integers,
    operators_of_unions,
    partials,
    results,
    returns,
)
from .annotated_arrays import axes_around
from .annotations import (
    analyze_alias,
    analyze_annotated,
    analyze_array,
    analyze_array_alias,
    is_left_to_mypy,
    untouched,
)
from .arrays import as_ndarray
from .encoding import NDARRAY
from .guard import guarded
from .mentioned_dims import dims_in
from .others import after_others
from .rebinding import Releasing

if TYPE_CHECKING:
    from .hooks import ShapePlugin

#: Modules whose own functions and classes have no shapes.
_QUIET: Final = ("builtins.", "typing.", "typing_extensions.", "collections.", "_typeshed.", "abc.")
_LIBRARIES: Final = ("numpy.", *_QUIET)
#: Builtin classes whose methods never give an array.
_NO_ARRAYS: Final = tuple(f"builtins.{name}." for name in ("str", "int", "float", "bool", "bytes"))
#: The alias that `numpy.typing.NDArray` is.
_NDARRAY: Final = "numpy._typing._array_like.NDArray"
_ITERATING: Final = frozenset(
    f"builtins.{name}"
    for name in ("enumerate", "zip", "list", "tuple", "iter", "reversed", "sorted")
)
_ANNOTATIONS: Final[dict[str, Callable[[AnalyzeTypeContext], MypyType]]] = {
    "typing.Annotated": analyze_annotated,
    "typing_extensions.Annotated": analyze_annotated,
    "numpy.ndarray": analyze_array,
}


class Dispatch:
    """The callbacks of one run, each made at the first call of its function."""

    def __init__(self, plugin: ShapePlugin) -> None:
        self.plugin = plugin
        self._options = plugin.options
        tell_axes(axes_around)
        self.annotation = functools.cache(self._annotation)
        self.class_definition = functools.cache(self._class_definition)
        self.function_signature = functools.cache(self._function_signature)
        self.method_signature = functools.cache(self._method_signature)
        self.function = functools.cache(self._function)
        self.method = functools.cache(self._method)
        self.attribute = functools.cache(self._attribute)

    def alias(self, fullname: str) -> Callable[[AnalyzeTypeContext], MypyType] | None:
        """What an alias stands for may change during a run: it is asked each time."""
        if fullname == _NDARRAY and not self.plugin.stands_aside:
            bare = functools.partial(analyze_array_alias, plugin=self.plugin)
            return guarded(bare, untouched, self._options)
        if fullname.startswith(_LIBRARIES):
            return None
        symbol = self.plugin.lookup_fully_qualified(fullname)
        alias = None if symbol is None else symbol.node
        if not isinstance(alias, TypeAlias):
            return None
        if not dims_in(alias.target) and as_ndarray(alias.target) is None:
            return None
        if is_left_to_mypy(fullname):
            return None
        return guarded(functools.partial(analyze_alias, alias=alias), untouched, self._options)

    def _annotation(self, fullname: str) -> Callable[[AnalyzeTypeContext], MypyType] | None:
        hook = _ANNOTATIONS.get(fullname)
        return hook and guarded(hook, untouched, self._options)

    def _class_definition(self, fullname: str) -> Callable[[ClassDefContext], None] | None:
        if fullname == NDARRAY:
            return guarded(array_bound.allow_any_shape, lambda ctx: None, self._options)
        if fullname.startswith(_LIBRARIES):
            return None
        return guarded(classes.make_generic, lambda ctx: None, self._options)

    @after_others("get_function_signature_hook", "default_signature")
    def _function_signature(
        self, fullname: str
    ) -> Callable[[FunctionSigContext], FunctionLike] | None:
        hook = _function_signature_hook(fullname)
        return hook and guarded(hook, lambda ctx: ctx.default_signature, self._options)

    @after_others("get_method_signature_hook", "default_signature")
    def _method_signature(self, fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
        hook = _method_signature_hook(fullname)
        return hook and guarded(hook, lambda ctx: ctx.default_signature, self._options)

    @after_others("get_function_hook", "default_return_type", partials.PREPARED)
    def _function(self, fullname: str) -> Callable[[FunctionContext], MypyType] | None:
        hook = _function_hook(fullname)
        return hook and guarded(Releasing(hook), lambda ctx: ctx.default_return_type, self._options)

    @after_others("get_method_hook", "default_return_type", partials.PREPARED)
    def _method(self, fullname: str) -> Callable[[MethodContext], MypyType] | None:
        hook = _method_hook(fullname)
        return hook and guarded(Releasing(hook), lambda ctx: ctx.default_return_type, self._options)

    @after_others("get_attribute_hook", "default_attr_type")
    def _attribute(self, fullname: str) -> Callable[[AttributeContext], MypyType] | None:
        hook = attributes.HOOKS.get(fullname)
        if hook is None and not fullname.startswith(_LIBRARIES):
            hook = attributes.of_user
        return hook and guarded(Releasing(hook), lambda ctx: ctx.default_attr_type, self._options)


def _function_signature_hook(
    fullname: str,
) -> Callable[[FunctionSigContext], FunctionLike] | None:
    if fullname == "builtins.isinstance":
        return expressions.accept_annotation
    if fullname.startswith(_QUIET):
        return None
    return calls.function_hook(fullname)


def _method_signature_hook(fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
    if containers.adds_elements(fullname):
        return containers.accept_element
    if fullname.startswith(_QUIET):
        return None
    return calls.method_hook(fullname)


def _function_hook(fullname: str) -> Callable[[FunctionContext], MypyType] | None:
    if fullname in integer_functions.HOOKS:
        return integer_functions.HOOKS[fullname]
    if fullname == "builtins.isinstance":
        return expressions.narrow_to_annotation
    if fullname == "builtins.pow":
        return results.of_power
    if fullname in _ITERATING:
        return functools.partial(results.of_iteration, fullname=fullname)
    if fullname.startswith(_QUIET):
        return None
    return functools.partial(results.of_function, fullname=fullname)


def _method_hook(fullname: str) -> Callable[[MethodContext], MypyType] | None:
    if fullname in integers.METHODS:
        return functools.partial(integers.arithmetic, fullname=fullname)
    if fullname in integers.POWERS_OF_FLOATS:
        return integers.power
    if fullname in comparisons.METHODS:
        return returns.compared
    if fullname == "builtins.tuple.__getitem__":
        return integers.item_of_shape
    if fullname == "builtins.tuple.__add__":
        return integers.sizes_in_a_row
    if operators_of_unions.is_meant(fullname):
        return functools.partial(operators_of_unions.apply, fullname=fullname)
    if fullname.startswith(_NO_ARRAYS):
        return None
    return functools.partial(results.of_method, fullname=fullname)
