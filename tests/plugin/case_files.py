"""The case files: where they are, and what their functions promise about run time.

`pass/`    correct code: no message.
`fail/`    mistakes: exactly the marked messages.
`reveal/`  `assert_type` on what is inferred: no message.
`limits/`  what the checker promises not to report, although it may be wrong: no message.

Every case is also executed under jaxtyping and beartype, function by function:

`example_*`  is correct and must not raise.
`mistake_*`  is wrong and must raise.
`unnoticed_*`  is wrong, but jaxtyping does not look at the place: it must not raise.

A file without such functions is there to be imported by another case.

A file that begins with `# [shapeproof] class_dims = separate` is checked with that option, in one
build with those that have the same. One that says `# before mypy 2.4 no messages` draws none with
an older mypy, and `# before mypy 2.4 other messages of the same lines` is as strict as it says; so
with `# before numpy 2.5`. One that says `# executed since beartype 0.23` is not executed with an
older version, which does not read its annotations.
"""

import ast
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata
from pathlib import Path

from .markers import Message, expected_messages

CASES = Path(__file__).parent / "cases"
FOLDERS = tuple(CASES / name for name in ("pass", "fail", "reveal", "limits"))
OLDER = re.compile(
    r"^# before (mypy|numpy) ([\d.]+) (no messages|other messages of the same lines)$",
    re.MULTILINE,
)
EXECUTED = re.compile(r"^# executed since (jaxtyping|beartype) ([\d.]+)$", re.MULTILINE)
SETTING = re.compile(r"^# \[shapeproof\] (.+)$", re.MULTILINE)
RUNNABLE = ("example", "mistake", "unnoticed")


def is_older(distribution: str, version: str) -> bool:
    """Whether the installed version of a distribution is older than this one."""
    wanted = [int(part) for part in version.split(".")]
    installed = metadata.version(distribution).split(".")[: len(wanted)]
    return [int(part) for part in installed] < wanted


@dataclass(frozen=True)
class Case:
    """One case file."""

    path: Path

    @property
    def name(self) -> str:
        """Folder and name, as in "fail/swapped_arguments"."""
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def module(self) -> str:
        """The name to import it by."""
        return self.path.stem

    @property
    def has_mistakes(self) -> bool:
        """Whether it is there to draw messages."""
        return self.path.parent.name == "fail"

    @property
    def source(self) -> str:
        """Its text."""
        return self.path.read_text()

    @property
    def settings(self) -> tuple[str, ...]:
        """The options of the plugin that it is checked with."""
        return tuple(SETTING.findall(self.source))

    @property
    def is_for_later(self) -> bool:
        """Whether its messages are those marked with a later version of mypy or NumPy only."""
        found = OLDER.search(self.source)
        if found is None:
            return False
        return is_older(found[1], found[2])

    @property
    def is_executed(self) -> bool:
        """Whether the installed jaxtyping and beartype read its annotations."""
        found = EXECUTED.search(self.source)
        return found is None or not is_older(found[1], found[2])

    @property
    def lines_before(self) -> set[int]:
        """The lines of which something is said before."""
        found = OLDER.search(self.source)
        is_silent = found is not None and found[3] == "no messages"
        return set() if is_silent else {each.line for each in self.expected}

    @property
    def expected(self) -> list[Message]:
        """The messages that its markers ask for."""
        return expected_messages(self.source)

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.source)

    @property
    def functions(self) -> list[str]:
        """The names of the functions to execute."""
        return [
            node.name
            for node in self.tree.body
            if isinstance(node, ast.FunctionDef) and node.name.split("_")[0] in RUNNABLE
        ]

    def unreached_markers(self) -> list[int]:
        """The lines of error markers that no `mistake_*` or `unnoticed_*` function leads to.

        A marker counts as reached when it lies in such a function or in a top-level definition
        that such a function mentions, directly or through other definitions.
        """
        definitions = {n.name: n for n in self.tree.body if isinstance(n, _DEFINITIONS)}
        reached: set[str] = set()
        waiting = [n for n in definitions if n.split("_")[0] in ("mistake", "unnoticed")]
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached.add(name)
                waiting += _names_in(definitions[name]) & definitions.keys()
        spans = [
            (n.lineno, n.end_lineno or n.lineno) for k, n in definitions.items() if k in reached
        ]
        return [
            m.line
            for m in self.expected
            if m.severity == "error" and not any(a <= m.line <= b for a, b in spans)
        ]

    def imports(self) -> set[str]:
        """The names of the modules that it imports."""
        found: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
        return found


_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def _names_in(definition: ast.AST) -> set[str]:
    names = {n.id for n in ast.walk(definition) if isinstance(n, ast.Name)}
    return names | {
        n.value
        for n in ast.walk(definition)
        if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }


def all_cases() -> list[Case]:
    """Every case file, in a fixed order."""
    return [Case(path) for folder in FOLDERS for path in sorted(folder.glob("*.py"))]


def cases_by_settings() -> dict[tuple[str, ...], list[Case]]:
    """Every case file, those together that are checked with the same options."""
    found: dict[tuple[str, ...], list[Case]] = defaultdict(list)
    for case in all_cases():
        found[case.settings].append(case)
    return found
