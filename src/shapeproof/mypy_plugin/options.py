"""What the plugin needs of mypy's own options."""

from __future__ import annotations

from mypy.options import Options

#: Matches every module, and is no name of one.
_EVERY_MODULE = "*.*"


def separate_modules(options: Options) -> None:
    """Give every module its own copy of the options.

    Array code rebinds its variables to new shapes, which mypy allows with `allow_redefinition`.
    It is switched on in just the modules that mention a shape, but modules without a section of
    their own in the configuration share one object. A section for all of them that changes
    nothing makes mypy copy it for each.
    """
    for changes in options.per_module_options.values():
        # A module with its own section keeps one object between runs, so that the cache would see
        # a change.
        changes.setdefault("allow_redefinition", True)
    options.per_module_options.setdefault(_EVERY_MODULE, {})
