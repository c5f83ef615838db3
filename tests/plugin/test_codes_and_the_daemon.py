"""An error code of the plugin in the section `[mypy]`, and mypy's daemon."""

from pathlib import Path

import pytest

from .daemon import Daemon
from .markers import reported_messages
from .mypy_run import MypyRun

PROGRAM = """\
import numpy as np

def lost(n: int) -> None:
    np.loadtxt("file")
"""


def test_a_daemon_that_was_started_knows_the_code(daemon: Daemon, tmp_path: Path) -> None:
    output = daemon.check_when_started([program(daemon, tmp_path)])
    ((message,),) = reported_messages(output).values()
    assert message.code == "shape-unknown"


def test_the_command_that_starts_and_checks_does_not(libraries: MypyRun, tmp_path: Path) -> None:
    daemon = Daemon(libraries.copy(tmp_path / "fails"))  # and ends by itself
    with pytest.raises(AssertionError, match="KeyError: 'shape-unknown'"):
        daemon.check([program(daemon, tmp_path)])


def program(daemon: Daemon, folder: Path) -> Path:
    daemon.run.configure("enable_error_code = shape-unknown")
    path = folder / "lost.py"
    path.write_text(PROGRAM)
    return path
