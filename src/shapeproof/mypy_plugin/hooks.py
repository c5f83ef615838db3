"""Which hook answers for which name. Dispatch only."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Final

from mypy.errors import CompileError
from mypy.nodes import MypyFile, TypeAlias
from mypy.options import Options
from mypy.plugin import (
    AnalyzeTypeContext,
    AttributeContext,
    ClassDefContext,
    DynamicClassDefContext,
    FunctionContext,
    FunctionSigContext,
    MethodContext,
    MethodSigContext,
    Plugin,
    ReportConfigContext,
)
from mypy.types import FunctionLike
from mypy.types import Type as MypyType

from . import (
    attributes,
    calls,
    classes,
    comparisons,
    containers,
    expressions,
    integer_functions,
    integers,
    partials,
    results,
)
from .annotations import (
    analyze_alias,
    analyze_annotated,
    analyze_array_alias,
    analyze_array_in_alias,
    untouched,
)
from .configuration import Configuration, configuration, use
from .configuration_file import ConfigurationError, read_configuration
from .encoding import dims_in
from .fingerprint import fingerprint, publish
from .guard import guarded
from .lost_shapes import is_mentioned
from .options import allow_new_shapes, separate_modules
from .others import after_others

_ANNOTATED: Final = frozenset({"typing.Annotated", "typing_extensions.Annotated"})
#: Modules whose own functions and classes have no shapes.
_QUIET: Final = ("builtins.", "typing.", "typing_extensions.", "collections.", "_typeshed.", "abc.")
#: Builtin classes whose methods never give an array.
_NO_ARRAYS: Final = tuple(f"builtins.{name}." for name in ("str", "int", "float", "bool", "bytes"))
#: The alias that `numpy.typing.NDArray` is.
_NDARRAY: Final = "numpy._typing._array_like.NDArray"
_ITERATING: Final = frozenset(
    f"builtins.{name}" for name in ("enumerate", "zip", "list", "tuple", "iter", "reversed")
)


class ShapePlugin(Plugin):
    """Shapes of arrays as types; see the documentation of the package."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.stands_aside = False
        # Asked of every use of the alias, also in NumPy's stubs: not for nothing.
        self._reports_bare_arrays = is_mentioned(options)
        self._mistakes: list[str] = []
        use(Configuration())
        try:
            use(read_configuration(options.config_file))
        except ConfigurationError as error:
            self._mistakes = error.messages
        publish(self._mistakes)
        if configuration().set_allow_redefinition:
            separate_modules(options)

    def set_modules(self, modules: dict[str, MypyFile]) -> None:
        """What mypy calls once, when all plugins have been made and before anything is checked."""
        if self._mistakes:
            # Not where they were found: in the constructor the daemon has no answer to an error.
            raise CompileError(self._mistakes)
        super().set_modules(modules)

    def report_config_data(self, ctx: ReportConfigContext) -> Any:
        """What must stay the same for mypy's cache to be of use."""
        return fingerprint()

    def get_type_analyze_hook(
        self, fullname: str
    ) -> Callable[[AnalyzeTypeContext], MypyType] | None:
        """Annotations, and aliases of them."""
        hook = self._type_hook(fullname)
        return hook and guarded(hook, untouched, self.options)

    def get_customize_class_mro_hook(
        self, fullname: str
    ) -> Callable[[ClassDefContext], None] | None:
        """Classes become generic in the dims of their fields."""
        if fullname.startswith(("numpy.", *_QUIET)):
            return None
        return guarded(classes.make_generic, lambda ctx: None, self.options)

    @after_others("default_signature")
    def get_function_signature_hook(
        self, fullname: str
    ) -> Callable[[FunctionSigContext], FunctionLike] | None:
        """Calls of functions."""
        hook = _function_signature_hook(fullname)
        return hook and guarded(hook, lambda ctx: ctx.default_signature, self.options)

    @after_others("default_signature")
    def get_method_signature_hook(
        self, fullname: str
    ) -> Callable[[MethodSigContext], FunctionLike] | None:
        """Calls of methods, operators among them."""
        hook = _method_signature_hook(fullname)
        return hook and guarded(hook, lambda ctx: ctx.default_signature, self.options)

    @after_others("default_return_type", partials.PREPARED)
    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], MypyType] | None:
        """Results of functions."""
        hook = _function_hook(fullname)
        return hook and guarded(hook, lambda ctx: ctx.default_return_type, self.options)

    @after_others("default_return_type", partials.PREPARED)
    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], MypyType] | None:
        """Results of methods."""
        hook = _method_hook(fullname)
        return hook and guarded(hook, lambda ctx: ctx.default_return_type, self.options)

    @after_others("default_attr_type")
    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], MypyType] | None:
        """Attributes."""
        hook = attributes.HOOKS.get(fullname)
        if hook is None and not fullname.startswith(("numpy.", *_QUIET)):
            hook = attributes.of_user
        return hook and guarded(hook, lambda ctx: ctx.default_attr_type, self.options)

    def get_dynamic_class_hook(
        self, fullname: str
    ) -> Callable[[DynamicClassDefContext], None] | None:
        """Assignments of what NumPy gives: the module works with arrays."""
        if not configuration().set_allow_redefinition:
            return None
        return allow_new_shapes if fullname.startswith("numpy.") else None

    def _type_hook(self, fullname: str) -> Callable[[AnalyzeTypeContext], MypyType] | None:
        if fullname in _ANNOTATED:
            return analyze_annotated
        if fullname == "numpy.ndarray":
            return analyze_array_in_alias
        if fullname == _NDARRAY and self._reports_bare_arrays and not self.stands_aside:
            return functools.partial(analyze_array_alias, plugin=self)
        if fullname.startswith(("numpy.", *_QUIET)):
            return None
        symbol = self.lookup_fully_qualified(fullname)
        alias = None if symbol is None else symbol.node
        if isinstance(alias, TypeAlias) and dims_in(alias.target):
            return functools.partial(analyze_alias, alias=alias)
        return None


def _function_signature_hook(
    fullname: str,
) -> Callable[[FunctionSigContext], FunctionLike] | None:
    if fullname == "builtins.isinstance":
        return expressions.accept_annotation
    if fullname.startswith(_QUIET):
        return None
    return functools.partial(calls.refine_function, fullname=fullname)


def _method_signature_hook(fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
    if containers.adds_elements(fullname):
        return containers.accept_element
    if fullname.startswith(_QUIET):
        return None
    return functools.partial(calls.refine_method, fullname=fullname)


def _function_hook(fullname: str) -> Callable[[FunctionContext], MypyType] | None:
    if fullname in integer_functions.HOOKS:
        return integer_functions.HOOKS[fullname]
    if fullname == "builtins.isinstance":
        return expressions.narrow_to_annotation
    if fullname in _ITERATING:
        return functools.partial(results.of_iteration, fullname=fullname)
    if fullname.startswith(_QUIET):
        return None
    return functools.partial(results.of_function, fullname=fullname)


def _method_hook(fullname: str) -> Callable[[MethodContext], MypyType] | None:
    if fullname in integers.METHODS:
        return functools.partial(integers.arithmetic, fullname=fullname)
    if fullname in comparisons.METHODS:
        return comparisons.remember
    if fullname.startswith(_NO_ARRAYS):
        return None
    return functools.partial(results.of_method, fullname=fullname)
