"""What the plugin needs of mypy's own options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import Statement
from mypy.options import Options
from mypy.plugin import DynamicClassDefContext

from .optional_imports import leave_open
from .swaps import take_as_one_value

if TYPE_CHECKING:
    from mypy.semanal import SemanticAnalyzer

#: Matches every module, and is no name of one.
_EVERY_MODULE: Final = "*.*"
#: Packages in which nobody writes shapes: a copy for each of their many modules would take longer
#: than all else that the plugin does when nothing has changed.
_LIBRARIES: Final = (
    *("numpy", "jaxtyping", "builtins", "typing", "typing_extensions", "_typeshed", "collections"),
    *("types", "sys", "abc", "asyncio", "concurrent", "importlib", "multiprocessing", "unittest"),
)
_NOT_OF_LIBRARY: Final = re.compile(rf"(?!(?:{'|'.join(_LIBRARIES)})(?:\.|\Z))")
#: Where mypy keeps the sections with a pattern in their name that it has read; no public name.
_READ: Final = "_glob_options"
#: The options that modules without a copy have.
_shared: Final[list[Options]] = []
#: The statements of each module that has been prepared.
_seen: Final[dict[str, list[Statement]]] = {}


def separate_modules(options: Options) -> None:
    """Give every module its own copy of the options.

    Array code rebinds its variables to new shapes, which mypy allows with `allow_redefinition`.
    It is switched on in just the modules that mention a shape, but modules without a section of
    their own in the configuration share one object. A section for all of them that changes
    nothing makes mypy copy it for each.
    """
    _shared[:] = [options]
    if _EVERY_MODULE in options.per_module_options:
        return  # by the plugin of the daemon's last run
    # A new table, not a change of the old one: the daemon holds that to see whether its
    # configuration has changed. A module with its own section keeps one object between runs,
    # so that the cache would see a change.
    sections = {
        name: {"allow_redefinition": True, **changes}
        for name, changes in options.per_module_options.items()
    }
    options.per_module_options = {_EVERY_MODULE: {}, **sections}
    # With `-p`, mypy has read the sections by now, to look for the modules of the package.
    options._per_module_cache = None
    if hasattr(options, _READ):
        setattr(options, _READ, [])


def spare_libraries(options: Options) -> bool:
    """Have mypy copy nothing for the modules of libraries.

    Returns:
        Whether that is settled: not if mypy has yet to read the sections.
    """
    sections = getattr(options, _READ, None)
    if sections is None:
        return True  # in a mypy that keeps them elsewhere, it is only slower
    spared = [
        (section, _NOT_OF_LIBRARY if section == _EVERY_MODULE else pattern)
        for section, pattern in sections
    ]
    setattr(options, _READ, spared)
    return bool(spared)


def allow_new_shapes(ctx: DynamicClassDefContext) -> None:
    """The hook for assignments of what NumPy gives."""
    let_variables_change(cast("SemanticAnalyzer", ctx.api))


def let_variables_change(sem: SemanticAnalyzer) -> None:
    """Let the variables of the module that is being analyzed take new shapes."""
    if sem.options not in _shared:
        sem.options.allow_redefinition = True  # the module's own copy: see `separate_modules`
    body = sem.modules[sem.cur_mod_id].defs
    if _seen.get(sem.cur_mod_id) is not body:
        _seen[sem.cur_mod_id] = body
        take_as_one_value(body)
        leave_open(sem)
