"""One mypy run with the plugin, in this process or in a new one."""

import os
import shutil
import subprocess
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path

import mypy.api

PLUGIN = "shapeproof.mypy_plugin"
FLAGS = (
    "--raise-exceptions",
    "--show-traceback",
    "--no-error-summary",
    "--hide-error-context",
    "--show-column-numbers",
    "--show-absolute-path",
    "--no-pretty",
)


@dataclass(frozen=True)
class MypyRun:
    """A folder for a configuration and a cache, and the ways to run mypy with them."""

    folder: Path

    @property
    def config(self) -> Path:
        """The configuration file."""
        return self.folder / "mypy.ini"

    @property
    def cache(self) -> Path:
        """The cache folder."""
        return self.folder / "cache"

    def configure(self, mypy: str = "", sections: str = "", *, plugin: bool = True) -> None:
        """Write the configuration: further lines of `[mypy]`, then further sections."""
        plugins = f"plugins = {PLUGIN}\n" if plugin else ""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.config.write_text(f"[mypy]\nstrict = True\n{plugins}{mypy}\n{sections}\n")

    def command(self, *arguments: str | Path) -> list[str]:
        """The arguments of mypy, without the program's name."""
        settings = ["--config-file", str(self.config), "--cache-dir", str(self.cache)]
        return [*settings, *FLAGS, *(str(argument) for argument in arguments)]

    def here(self, *arguments: str | Path) -> str:
        """Run in this process; return what mypy printed.

        A crash of the plugin raises its own exception, thanks to --raise-exceptions. Without that
        flag mypy.api.run would return no messages, and a test could take that for success.
        """
        try:
            stdout, stderr, status = mypy.api.run(self.command(*arguments))
        except Exception as crash:  # shown as text: pytest takes minutes over mypy's own frames
            raise AssertionError("".join(traceback.format_exception(crash))) from None
        return _checked(stdout, stderr, status)

    def in_new_process(self, *arguments: str | Path) -> str:
        """Run in a new process, where the plugin can remember nothing; return what mypy printed."""
        command = [sys.executable, "-m", "mypy", *self.command(*arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return _checked(done.stdout, done.stderr, done.returncode)

    def copy(self, folder: Path) -> "MypyRun":
        """The same configuration and cache in another folder."""
        shutil.copytree(self.folder, folder)
        return MypyRun(folder)


def _checked(stdout: str, stderr: str, status: int) -> str:
    if status not in (0, 1) or stderr:
        raise AssertionError(f"mypy ended with status {status}\n{stdout}\n{stderr}")
    return stdout


def write_later(path: Path, text: str, seconds: float = 2.0) -> None:
    """Write a file and move its time of change forward.

    A file of the same size that was rewritten within one tick of the clock is unchanged to mypy.
    """
    before = path.stat().st_mtime if path.exists() else 0.0
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    time = max(before + seconds, path.stat().st_mtime)
    os.utime(path, (time, time))
