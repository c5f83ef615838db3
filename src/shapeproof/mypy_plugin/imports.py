"""Which of jaxtyping's names a spelling means, however it was imported.

mypy sees each of jaxtyping's names as `typing.Annotated`; only the import statements tell them
apart.
"""

from __future__ import annotations

import ast
import functools
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from mypy.nodes import (
    Expression,
    Import,
    ImportAll,
    ImportBase,
    ImportFrom,
    MemberExpr,
    MypyFile,
    NameExpr,
)

from .jaxtyping_names import DTYPES

JAXTYPING: Final = "jaxtyping"
#: What `_imported_directly` finds in the file that is being analyzed, under the list of its
#: imports: the daemon gives a changed file another list.
_direct: Final[list[tuple[list[ImportBase], dict[str, str]]]] = []
#: An alias of an alias of an alias: deeper chains of re-exports are taken as unknown.
_MAX_DEPTH: Final = 8


def jaxtyping_name(spelling: str, module: str, modules: dict[str, MypyFile]) -> str | None:
    """`Float` for any spelling of `jaxtyping.Float` in a module, None for other names."""
    tree = modules.get(module)
    if tree is None or not tree.imports:
        return _resolve(spelling, module, modules, _MAX_DEPTH)
    if not _direct or _direct[0][0] is not tree.imports:
        _direct[:] = [(tree.imports, _imported_directly(tree.imports))]
    return _direct[0][1].get(spelling) or _resolve(spelling, module, modules, _MAX_DEPTH)


def _imported_directly(statements: Sequence[ImportBase]) -> dict[str, str]:
    """Names that `from jaxtyping import ...` binds in a file, and nothing else may."""
    bound: list[tuple[str, str]] = []
    for statement in statements:
        if isinstance(statement, ImportAll):
            return {}
        if isinstance(statement, Import):
            bound += [((alias or id).partition(".")[0], "") for id, alias in statement.ids]
        elif isinstance(statement, ImportFrom):
            is_own = statement.id == JAXTYPING and not statement.relative
            bound += [(alias or name, name if is_own else "") for name, alias in statement.names]
    count = Counter(name for name, _ in bound)
    return {name: source for name, source in bound if count[name] == 1 and source in DTYPES}


def _resolve(spelling: str, module: str, modules: dict[str, MypyFile], depth: int) -> str | None:
    if depth == 0:
        return None
    first, _, rest = spelling.partition(".")
    for origin, name in _bindings(first, module, modules):
        full = ".".join(part for part in (name, rest) if part)
        # `import a.b` binds a: the module is the longest part that is one.
        while "." in full and f"{origin}.{full.partition('.')[0]}" in modules:
            head, _, full = full.partition(".")
            origin = f"{origin}.{head}"
        if origin == JAXTYPING or origin.startswith(JAXTYPING + "."):
            if full in DTYPES:  # `from jaxtyping import *` may bind any name, and does not
                return full
        elif origin in modules and origin != module and full:
            found = _resolve(full, origin, modules, depth - 1)
            if found is not None:
                return found
    return None


def _bindings(name: str, module: str, modules: dict[str, MypyFile]) -> Iterator[tuple[str, str]]:
    """(module, name in it) for each import that may bind a name; name is "" for a module itself."""
    tree = modules.get(module)
    if tree is None:
        return
    if not tree.imports:
        # From the cache, or analyzed by another worker: the source still has them.
        yield from _bindings_in_source(name, module, tree.path)
        return
    for statement in tree.imports:
        if isinstance(statement, Import):
            for id, alias in statement.ids:
                if (alias or id.partition(".")[0]) == name:
                    yield (id if alias else name), ""
        elif isinstance(statement, ImportFrom):
            origin = _absolute(statement.id, statement.relative, tree)
            for source, alias in statement.names:
                if (alias or source) == name:
                    yield origin, source
        elif isinstance(statement, ImportAll):
            yield _absolute(statement.id, statement.relative, tree), name


def _absolute(id: str, relative: int, tree: MypyFile) -> str:
    if not relative:
        return id
    parts = tree.fullname.split(".")
    levels = relative - 1 if tree.is_package_init_file() else relative
    base = parts[: len(parts) - levels] if levels else parts
    return ".".join([*base, id] if id else base)


def _bindings_in_source(name: str, module: str, path: str) -> Iterator[tuple[str, str]]:
    is_package = Path(path).stem == "__init__"
    for origin, level, source, bound in _imports_of_source(path, _stamp(path)):
        if level:
            parts = module.split(".")
            drop = level - 1 if is_package else level
            base = parts[: len(parts) - drop] if drop else parts
            origin = ".".join([*base, origin] if origin else base)
        if bound in (name, "*"):
            yield origin, name if bound == "*" else source


def _stamp(path: str) -> int:
    try:
        return Path(path).stat().st_mtime_ns
    except OSError:
        return 0


@functools.lru_cache(maxsize=512)
def _imports_of_source(path: str, stamp: int) -> tuple[tuple[str, int, str, str], ...]:
    """(module, level, name in it, name bound) of every import in a file."""
    del stamp  # a part of the key: an edited file is read again
    try:
        tree = ast.parse(Path(path).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return ()
    found: list[tuple[str, int, str, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                bound = alias.asname or alias.name.partition(".")[0]
                found.append((alias.name if alias.asname else bound, 0, "", bound))
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                bound = alias.asname or alias.name
                found.append((node.module or "", node.level, alias.name, bound))
    return tuple(found)


def dotted(expression: Expression) -> str:
    """`jt.Float` as the program spells it, "" for what is no dotted name."""
    if isinstance(expression, NameExpr):
        return expression.name
    if isinstance(expression, MemberExpr):
        return f"{dotted(expression.expr)}.{expression.name}"
    return ""
