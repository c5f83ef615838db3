"""A mypy daemon, run with the command that users type."""

import subprocess
import sys
from pathlib import Path

from .mypy_run import MypyRun


class Daemon:
    """The daemon of one configuration; it starts with the first check."""

    def __init__(self, run: MypyRun) -> None:
        self.run = run
        self.status = run.folder / "dmypy.json"

    def _dmypy(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "mypy.dmypy", "--status-file", str(self.status)]
        done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stdout + done.stderr
        assert done.stderr == ""
        return done.stdout

    def check(self, files: list[Path]) -> str:
        """Check files, starting the daemon anew if need be; what mypy has to say."""
        output = self._dmypy("run", "--", *self.run.command(*files))
        return output.rpartition("Daemon started\n")[2]

    def check_when_started(self, files: list[Path]) -> str:
        """Start the daemon and check files, in two commands; what mypy has to say."""
        self._dmypy("start", "--", *self.run.command())
        return self._dmypy("check", *map(str, files))

    def stop(self) -> None:
        """End the daemon."""
        self._dmypy("stop")
