"""What mypy asks of the plugin.

Imported by every run; what only a run needs that checks something, `dispatch` imports.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from mypy.errors import CompileError
from mypy.nodes import MypyFile
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

from . import report as report  # its error codes are known to mypy from then on
from .configuration import Configuration, configuration, use
from .configuration_file import ConfigurationError, read_configuration
from .fingerprint import fingerprint, publish
from .options import OwnCopies, allow_new_shapes

if TYPE_CHECKING:
    from .dispatch import Dispatch


#: Where no alias of an array is but NumPy's own, for which the plugin has an answer.
_LIBRARIES: Final = ("numpy.", "builtins.", "typing.", "typing_extensions.", "_typeshed.")


class ShapePlugin(Plugin):
    """Shapes of arrays as types; see the documentation of the package."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.stands_aside = False
        self._mistakes: list[str] = []
        #: Names that are no annotation of arrays, of which mypy asks most often.
        self._without_meaning: set[str] = set()
        use(Configuration())
        try:
            use(read_configuration(options.config_file))
        except ConfigurationError as error:
            self._mistakes = error.messages
        self._fingerprint = fingerprint()
        publish(self._fingerprint, self._mistakes)
        wants_copies = configuration().set_allow_redefinition
        self._copies = OwnCopies(options) if wants_copies else None

    def set_modules(self, modules: dict[str, MypyFile]) -> None:
        """What mypy calls once, when all plugins have been made and before anything is checked."""
        if self._mistakes:
            # Not where they were found: in the constructor the daemon has no answer to an error.
            raise CompileError(self._mistakes)
        super().set_modules(modules)

    def report_config_data(self, ctx: ReportConfigContext) -> Any:
        """What must stay the same for mypy's cache to be of use."""
        if self._copies is not None and ctx.is_check:
            self._copies.spare()
        return self._fingerprint

    @functools.cached_property
    def _dispatch(self) -> Dispatch:
        from .dispatch import Dispatch

        return Dispatch(self)

    def get_type_analyze_hook(
        self, fullname: str
    ) -> Callable[[AnalyzeTypeContext], MypyType] | None:
        """Annotations, and aliases of them."""
        if fullname in self._without_meaning:
            return None
        hook = self._dispatch.annotation(fullname) or self._dispatch.alias(fullname)
        if hook is None and not self.stands_aside and fullname.startswith(_LIBRARIES):
            self._without_meaning.add(fullname)
        return hook

    def get_customize_class_mro_hook(
        self, fullname: str
    ) -> Callable[[ClassDefContext], None] | None:
        """Classes become generic in the dims of their fields."""
        return self._dispatch.class_definition(fullname)

    def get_function_signature_hook(
        self, fullname: str
    ) -> Callable[[FunctionSigContext], FunctionLike] | None:
        """Calls of functions."""
        return None if self.stands_aside else self._dispatch.function_signature(fullname)

    def get_method_signature_hook(
        self, fullname: str
    ) -> Callable[[MethodSigContext], FunctionLike] | None:
        """Calls of methods, operators among them."""
        return None if self.stands_aside else self._dispatch.method_signature(fullname)

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], MypyType] | None:
        """Results of functions."""
        return None if self.stands_aside else self._dispatch.function(fullname)

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], MypyType] | None:
        """Results of methods."""
        return None if self.stands_aside else self._dispatch.method(fullname)

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], MypyType] | None:
        """Attributes."""
        return None if self.stands_aside else self._dispatch.attribute(fullname)

    def get_dynamic_class_hook(
        self, fullname: str
    ) -> Callable[[DynamicClassDefContext], None] | None:
        """Assignments of what NumPy gives: the module works with arrays."""
        if not configuration().set_allow_redefinition:
            return None
        return allow_new_shapes if fullname.startswith("numpy.") else None
