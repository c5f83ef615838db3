"""What the plugin needs of mypy's own options."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from mypy.options import Options
from mypy.plugin import DynamicClassDefContext

from .swaps import take_as_one_value

if TYPE_CHECKING:
    from mypy.semanal import SemanticAnalyzer

#: Matches every module, and is no name of one.
_EVERY_MODULE = "*.*"


def separate_modules(options: Options) -> None:
    """Give every module its own copy of the options.

    Array code rebinds its variables to new shapes, which mypy allows with `allow_redefinition`.
    It is switched on in just the modules that mention a shape, but modules without a section of
    their own in the configuration share one object. A section for all of them that changes
    nothing makes mypy copy it for each.
    """
    # A new table, not a change of the old one: the daemon holds that to see whether its
    # configuration has changed. A module with its own section keeps one object between runs,
    # so that the cache would see a change.
    sections = {
        name: {"allow_redefinition": True, **changes}
        for name, changes in options.per_module_options.items()
    }
    options.per_module_options = {_EVERY_MODULE: {}, **sections}


def allow_new_shapes(ctx: DynamicClassDefContext) -> None:
    """The hook for assignments of what NumPy gives."""
    let_variables_change(cast("SemanticAnalyzer", ctx.api))


def let_variables_change(sem: SemanticAnalyzer) -> None:
    """Let the variables of the module that is being analyzed take new shapes."""
    sem.options.allow_redefinition = True  # the module's own copy: see `separate_modules`
    take_as_one_value(sem)
