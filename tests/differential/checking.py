"""Checks many modules in one mypy run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from shapeproof.mypy_plugin.census import Knowledge
from shapeproof.mypy_plugin.coverage import coverage
from tests.plugin.mypy_run import MypyRun

#: As in the plugin's own cases: to return what NumPy's stubs call Any is no mistake of shape.
#: Neither is it to call a lambda, which has no annotations.
OPTIONS = """
warn_return_any = False
disallow_untyped_calls = False
explicit_package_bases = True
"""
MESSAGE = re.compile(r"^(?P<path>.+?):(?P<line>\d+):(?:\d+:)? (?P<level>\w+): (?P<text>.*)$")


@dataclass(frozen=True)
class Alarm:
    """An error line of mypy."""

    line: int
    text: str


@dataclass
class Checker:
    """A configuration and a cache of the libraries, for one batch after the other."""

    folder: Path
    _batches: int = 0
    _run: MypyRun = field(init=False)

    def __post_init__(self) -> None:
        self._run = MypyRun(self.folder / "mypy")
        self._run.configure(OPTIONS)

    def check(self, sources: Mapping[str, str]) -> dict[str, list[Alarm]]:
        """The errors of each module, by its name."""
        output = self._run.here(*self._write(sources))
        alarms: dict[str, list[Alarm]] = {name: [] for name in sources}
        for line in output.splitlines():
            parts = MESSAGE.match(line)
            if parts is None:
                raise ValueError(f"mypy printed a line that is not a message: {line!r}")
            if parts["level"] == "error":
                alarm = Alarm(int(parts["line"]), parts["text"])
                alarms[Path(parts["path"]).stem].append(alarm)
        return alarms

    def known(self, sources: Mapping[str, str]) -> tuple[int, int]:
        """How many array expressions have a shape that mypy knows, and how many there are."""
        modules = coverage(self._run.command(*self._write(sources)))
        counts = {kind: sum(module.count(kind) for module in modules) for kind in Knowledge}
        return counts[Knowledge.FULL], sum(counts.values())

    def _write(self, sources: Mapping[str, str]) -> list[Path]:
        self._batches += 1
        batch = self.folder / f"batch{self._batches}"
        batch.mkdir(parents=True)
        for name, source in sources.items():
            (batch / f"{name}.py").write_text(source)
        return [batch / f"{name}.py" for name in sources]
