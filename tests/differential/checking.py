"""Checks many modules in one mypy run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..plugin.mypy_run import MypyRun

#: As in the plugin's own cases: to return what NumPy's stubs call Any is no mistake of shape.
OPTIONS = "warn_return_any = False\nexplicit_package_bases = True"
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
        self._batches += 1
        batch = self.folder / f"batch{self._batches}"
        batch.mkdir(parents=True)
        paths = {}
        for name, source in sources.items():
            paths[name] = batch / f"{name}.py"
            paths[name].write_text(source)
        output = self._run.here(*paths.values())
        alarms: dict[str, list[Alarm]] = {name: [] for name in sources}
        for line in output.splitlines():
            parts = MESSAGE.match(line)
            if parts is None:
                raise ValueError(f"mypy printed a line that is not a message: {line!r}")
            if parts["level"] == "error":
                alarm = Alarm(int(parts["line"]), parts["text"])
                alarms[Path(parts["path"]).stem].append(alarm)
        return alarms
