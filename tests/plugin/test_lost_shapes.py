"""`shape-unknown` is off, and mypy's own options switch it on, module by module."""

from pathlib import Path

import pytest

from .markers import reported_messages
from .mypy_run import MypyRun

PROGRAM = """\
import numpy as np
import numpy.typing as npt
from jaxtyping import Float

def bare(x: np.ndarray) -> None: ...
def alias(x: npt.NDArray[np.float64]) -> None: ...
def shaped(x: Float[npt.NDArray[np.float64], "n d"]) -> Float[np.ndarray, "n d"]:
    return x
"""
BARE, ALIAS = 5, 6


@pytest.fixture
def run(libraries: MypyRun, tmp_path: Path) -> MypyRun:
    for name in ("ready", "legacy"):
        (tmp_path / f"{name}.py").write_text(PROGRAM)
    return libraries.copy(tmp_path / "run")


def reported(run: MypyRun) -> dict[str, list[int]]:
    """The lines of each module that have a message, which is then about a lost shape."""
    folder = run.folder.parent
    found = reported_messages(run.here(folder / "ready.py", folder / "legacy.py"))
    assert {m.code for messages in found.values() for m in messages} <= {"shape-unknown"}
    return {path.stem: [m.line for m in messages] for path, messages in found.items()}


def test_nothing_is_reported_by_default(run: MypyRun) -> None:
    assert reported(run) == {}


def test_a_module_is_switched_on(run: MypyRun) -> None:
    run.configure(sections="[mypy-ready]\nenable_error_code = shape-unknown")
    assert reported(run) == {"ready": [BARE, ALIAS]}


def test_a_module_is_switched_off_again(run: MypyRun) -> None:
    run.configure("enable_error_code = shape-unknown", "[mypy-legacy]\nignore_errors = True")
    assert reported(run) == {"ready": [BARE, ALIAS]}


def test_a_comment_switches_a_file_on(run: MypyRun) -> None:
    comment = "# mypy: enable-error-code=shape-unknown\n"
    (run.folder.parent / "ready.py").write_text(comment + PROGRAM)
    assert reported(run) == {"ready": [BARE + 1, ALIAS + 1]}
