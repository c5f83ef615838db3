"""What the plugin needs of mypy's own options."""

from __future__ import annotations

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
#: Packages in which nobody writes shapes, and which are read for NumPy's stubs: a copy for each of
#: their many modules would take longer than all else that the plugin does when nothing has changed.
#: Of the standard library only what NumPy imports itself, or what is too large to be anybody's: a
#: program that has an `io` of its own has no NumPy.
_LIBRARIES: Final = frozenset(
    (
        *("numpy", "jaxtyping", "builtins", "typing", "typing_extensions", "_typeshed"),
        *("collections", "types", "sys", "abc", "asyncio", "concurrent", "importlib"),
        *("multiprocessing", "unittest", "ast", "codecs", "contextlib", "contextvars", "copyreg"),
        *("ctypes", "datetime", "dis", "enum", "functools", "genericpath", "inspect", "io"),
        *("itertools", "math", "numbers", "opcode", "os", "pickle", "posixpath", "re", "time"),
        *("warnings", "weakref", "zipimport", "_ast", "_asyncio", "_blake2", "_codecs"),
        *("_collections_abc", "_contextvars", "_ctypes", "_decimal", "_frozen_importlib"),
        *("_frozen_importlib_external", "_hashlib", "_io", "_pickle", "_queue", "_sitebuiltins"),
        *("_socket", "_ssl", "_thread", "_warnings", "_weakref", "_weakrefset"),
    )
)
#: Where mypy keeps the sections with a pattern in their name that it has read; no public name.
_READ: Final = "_glob_options"
#: The options that modules without a copy have.
_shared: Final[list[Options]] = []
#: Modules that have no copy although they should.
_without_copy: Final[set[str]] = set()
#: The statements of each module that has been prepared.
_seen: Final[dict[str, list[Statement]]] = {}


class OwnCopies:
    """Gives every module its own copy of the options.

    Array code rebinds its variables to new shapes, which mypy allows with `allow_redefinition`.
    It is switched on in just the modules that mention a shape, but modules without a section of
    their own in the configuration share one object. A section for all of them that changes
    nothing makes mypy copy it for each.
    """

    def __init__(self, options: Options) -> None:
        self._options = options
        # The daemon has no cache, and a worker need not look whether what it gets is valid.
        workers: int = getattr(options, "num_workers", 0)
        self._modules = _Modules(asked_twice=not (options.fine_grained_incremental or workers))
        self._is_sparing = False
        _shared[:] = [options]
        _without_copy.clear()
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

    def spare(self) -> None:
        """Have mypy make no copies without need; called when it has found a module in its cache."""
        if self._is_sparing:
            self._modules.confirm()
            return
        sections = getattr(self._options, _READ, None)
        if not sections:
            # mypy has yet to read them, or is one that keeps them elsewhere: that is only slower.
            return
        own = [(s, self._modules if s == _EVERY_MODULE else pattern) for s, pattern in sections]
        setattr(self._options, _READ, own)
        self._is_sparing = True


class _Modules:
    """Stands where mypy has the pattern of a section: those modules match that need a copy.

    Of a module that is in its cache, mypy asks for the options twice in a row: for the module, and
    to compare them with those that the cache was made with. For that, what the copy is made of
    will do.
    """

    def __init__(self, *, asked_twice: bool) -> None:
        self._asked_twice = asked_twice
        #: What got its copy at the last question.
        self._last = ""
        #: What got none at the last question, until mypy says that the cache was the reason.
        self._doubtful = ""

    def match(self, module: str) -> bool:
        """Whether a module is to have a copy of its own, as mypy asks."""
        if self._doubtful:
            _without_copy.add(self._doubtful)
            self._doubtful = ""
        if module.partition(".")[0] in _LIBRARIES:
            return False
        if module == self._last:
            self._last, self._doubtful = "", module
            return False
        self._last = module if self._asked_twice else ""
        return True

    def confirm(self) -> None:
        """Note that the last question was about the cache."""
        self._doubtful = ""


def allow_new_shapes(ctx: DynamicClassDefContext) -> None:
    """The hook for assignments of what NumPy gives."""
    let_variables_change(cast("SemanticAnalyzer", ctx.api))


def let_variables_change(sem: SemanticAnalyzer) -> None:
    """Let the variables of the module that is being analyzed take new shapes."""
    if sem.options not in _shared or sem.cur_mod_id in _without_copy:
        sem.options.allow_redefinition = True  # the module's own copy: see `OwnCopies`
    body = sem.modules[sem.cur_mod_id].defs
    if _seen.get(sem.cur_mod_id) is not body:
        _seen[sem.cur_mod_id] = body
        take_as_one_value(body)
        leave_open(sem)
