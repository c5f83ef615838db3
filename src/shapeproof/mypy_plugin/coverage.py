"""Tells where the checker is blind: `python -m shapeproof.mypy_plugin.coverage [options] paths`.

A command, and no option of the plugin: mypy tells a plugin neither when a module is done nor what
the types in it are, and of a module that comes from its cache there are none. The command checks
the modules that it is given anew; libraries come from mypy's cache.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import mypy.types  # noqa: F401 -- first, because mypy's modules import each other in a circle
from mypy.build import BuildResult, build
from mypy.errors import CompileError
from mypy.main import process_options
from mypy.modulefinder import BuildSource
from mypy.options import Options
from mypy.util import decode_python_encoding

from .census import ArrayExpression, Knowledge, array_expressions

_PROGRAM: Final = "python -m shapeproof.mypy_plugin.coverage"
_HEADINGS: Final = ("module", "arrays", "known", "partly", "unknown", "share")


@dataclasses.dataclass(frozen=True, slots=True)
class ModuleCoverage:
    """The array expressions of one module."""

    module: str
    path: str
    expressions: Sequence[ArrayExpression]

    def count(self, knowledge: Knowledge) -> int:
        """How many of them are known so well."""
        return sum(each.knowledge is knowledge for each in self.expressions)

    @property
    def share(self) -> float:
        """How many in 100 have a fully known shape; 100 where there is no array."""
        total = len(self.expressions)
        return 100.0 * self.count(Knowledge.FULL) / total if total else 100.0

    def as_data(self) -> dict[str, Any]:
        """The counts as JSON has them."""
        return {
            "module": self.module,
            "path": self.path,
            "array_expressions": len(self.expressions),
            "known": self.count(Knowledge.FULL),
            "partly_known": self.count(Knowledge.PARTIAL),
            "unknown": self.count(Knowledge.NONE),
            "share": round(self.share, 1),
        }


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the report; returns 1 if too little is known, 2 if mypy cannot check the modules."""
    options, mypy_arguments = _parser().parse_known_args(arguments)
    try:
        modules = coverage(mypy_arguments)
    except CompileError as error:
        print("\n".join(error.messages), file=sys.stderr)
        return 2
    total = ModuleCoverage("total", "", [e for module in modules for e in module.expressions])
    print(_as_json(modules, total) if options.json else _as_table(modules, total))
    if options.show_unknown and not options.json:
        print(*("", *_blind_spots(modules)), sep="\n")
    if options.fail_under is not None and total.share < options.fail_under:
        text = f"{total.share:.1f} in 100 shapes are known, fewer than {options.fail_under:g}"
        print(text, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_PROGRAM,
        description="For each module, the share of array expressions whose shape mypy knows.",
        epilog="All other arguments are those of mypy: paths, -p package, --config-file, ...",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--fail-under", type=float, metavar="N", help="end with status 1 below N known in 100"
    )
    parser.add_argument(
        "--show-unknown", action="store_true", help="list the expressions where a shape gets lost"
    )
    parser.add_argument("--json", action="store_true", help="print JSON, with those expressions")
    return parser


def coverage(mypy_arguments: Sequence[str]) -> list[ModuleCoverage]:
    """The array expressions of each module that mypy's arguments name.

    Raises:
        CompileError: if mypy cannot check them, or runs without the plugin.
    """
    sources, options = process_options(list(mypy_arguments), program=_PROGRAM)
    if not any(plugin.startswith("shapeproof.mypy_plugin") for plugin in options.plugins):
        where = options.config_file or "the configuration of mypy"
        raise CompileError([f"{where}: error: shapeproof.mypy_plugin is not among the plugins"])
    sources = [_with_text(source) for source in sources if not _is_folder(source)]
    if any(source.text is None for source in sources):
        options.cache_dir = os.devnull
    result = build(sources, _with_types(options))
    return [_of_module(source, result) for source in sources if source.module in result.files]


def _with_types(options: Options) -> Options:
    options.export_types = True
    options.preserve_asts = True
    options.num_workers = 0  # the trees would stay in the workers
    return options


def _is_folder(source: BuildSource) -> bool:
    """Whether a source is a package without a file of its own."""
    return source.path is not None and Path(source.path).is_dir()


def _with_text(source: BuildSource) -> BuildSource:
    """The same source, its text read: mypy looks into its cache for what has no text."""
    text = source.text
    if source.path is not None and Path(source.path).is_file():
        text = _text(source.path)
    return BuildSource(source.path, source.module, text, source.base_dir)


def _text(path: str) -> str:
    return decode_python_encoding(Path(path).read_bytes())


def _of_module(source: BuildSource, result: BuildResult) -> ModuleCoverage:
    tree = result.files[source.module]
    lines = (_text(tree.path) if source.text is None else source.text).splitlines()
    return ModuleCoverage(source.module, tree.path, array_expressions(tree, result.types, lines))


def _as_table(modules: Sequence[ModuleCoverage], total: ModuleCoverage) -> str:
    """The modules that have arrays, a line each, and their sum."""
    rows = [list(_HEADINGS)]
    for each in (*(module for module in modules if module.expressions), total):
        counts = [len(each.expressions), *map(each.count, Knowledge)]
        rows.append([each.module, *map(str, counts), f"{each.share:.1f} %"])
    first, *others = (max(map(len, column)) for column in zip(*rows, strict=True))
    lines = ["  ".join([row[0].ljust(first), *map(str.rjust, row[1:], others)]) for row in rows]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def _blind_spots(modules: Sequence[ModuleCoverage]) -> list[str]:
    """Where a shape gets lost: not what is merely computed from such an array."""
    spots = [(module.path, each) for module in modules for each in module.expressions]
    return [
        f'{path}:{each.line}:{each.column}: {each.knowledge.value}, "{each.shape}": {each.text}'
        for path, each in spots
        if each.is_source and each.knowledge is not Knowledge.FULL
    ]


def _as_json(modules: Sequence[ModuleCoverage], total: ModuleCoverage) -> str:
    spots = [
        {"path": module.path, **dataclasses.asdict(each), "knowledge": each.knowledge.value}
        for module in modules
        for each in module.expressions
        if each.knowledge is not Knowledge.FULL
    ]
    data = {
        "modules": [module.as_data() for module in modules],
        "total": {k: v for k, v in total.as_data().items() if k not in ("module", "path")},
        "not_fully_known": spots,
    }
    return json.dumps(data, indent=2)


if __name__ == "__main__":
    sys.exit(main())
