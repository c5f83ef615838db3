"""A changed option of the plugin changes the report, whatever mypy remembers of the run before."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import pytest

from .daemon import Daemon
from .markers import reported_messages
from .mypy_run import MypyRun

#: With shared dims of a class, the model predicts on its training data only.
PROGRAM = """\
from dataclasses import dataclass
import numpy as np
from jaxtyping import Float

@dataclass
class Model:
    x: Float[np.ndarray, "n d"]

    def predict(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
        return x.sum(axis=1)

def test(x: Float[np.ndarray, "train d"], y: Float[np.ndarray, "test d"]) -> None:
    Model(x).predict(y)
"""
SEPARATE = "[shapeproof]\nclass_dims = separate\n"
#: What is configured, and the codes of the messages then.
Step: TypeAlias = tuple[str, list[str | None]]
STEPS: tuple[Step, ...] = (
    ("", ["shape-class"]),
    (SEPARATE, []),
    ("[mypy-*.*]\ndisable_error_code = shape-class\n", []),
    ("[shapeproof]\n", ["shape-class"]),
)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "model.py"
    path.write_text(PROGRAM)
    return path


def assert_steps(run: MypyRun, check: Callable[[], str], steps: Sequence[Step] = STEPS) -> None:
    """Change the configuration step by step and compare the codes of the errors."""
    for sections, expected in steps:
        run.configure(sections=sections)
        messages = [m for each in reported_messages(check()).values() for m in each]
        assert [m.code for m in messages if m.severity == "error"] == expected


def test_a_warm_run_knows_the_new_option(program: Path, libraries: MypyRun, tmp_path: Path) -> None:
    run = libraries.copy(tmp_path / "warm")
    assert_steps(run, lambda: run.in_new_process(program))


def test_the_daemon_knows_the_new_option(program: Path, daemon: Daemon) -> None:
    assert_steps(daemon.run, lambda: daemon.check([program]), STEPS[:3])


def test_parallel_workers_know_the_new_option(
    program: Path, libraries: MypyRun, tmp_path: Path
) -> None:
    run = libraries.copy(tmp_path / "workers")
    assert_steps(run, lambda: run.in_new_process("-n", "2", program), STEPS[:2])


@pytest.mark.parametrize("command", ["mypy", "mypy -n 2", "mypy.dmypy --status-file status run --"])
def test_a_mistake_in_the_configuration_ends_the_run_without_a_traceback(
    command: str, program: Path, libraries: MypyRun, tmp_path: Path
) -> None:
    run = libraries.copy(tmp_path / "mistaken")
    run.configure(sections="[shapeproof]\nclass_dim = shared")
    words = [sys.executable, "-m", *command.split(), *run.command(program)]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    if "dmypy" in command:
        stop = [sys.executable, "-m", *command.split()[:-2], "stop"]
        subprocess.run(stop, cwd=tmp_path, capture_output=True, check=True)
    assert done.returncode == 2
    assert done.stderr == (
        f'{run.config}:6: error: [shapeproof]: unknown option "class_dim"; '
        'did you mean "class_dims"?\n'
    )
    assert done.stdout in ("", "Daemon started\n")
