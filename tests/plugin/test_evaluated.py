"""What the plugin has evaluated ahead of a call is not evaluated once more."""

from collections import Counter
from pathlib import Path

import pytest

from shapeproof.mypy_plugin import evaluated, rules

from .mypy_run import MypyRun

#: Six operations, of which mypy keeps the types of the calls only.
NESTED = """\
import numpy as np
from jaxtyping import Float

def nested(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.exp(np.sin(np.cos(x[::-1])[::-1])[::-1])
"""
#: A variable that has another shape in the second round, where the call is evaluated again.
REBOUND = """\
import numpy as np
from jaxtyping import Float

def rebound(x: Float[np.ndarray, "n d"]) -> None:
    y = x
    for _ in range(3):
        reveal_type(np.exp(y[:, 0]))
        y = y.T
"""


@pytest.fixture
def run(libraries: MypyRun, tmp_path: Path) -> MypyRun:
    return libraries.copy(tmp_path / "run")


def times_applied(
    run: MypyRun, program: Path, monkeypatch: pytest.MonkeyPatch
) -> Counter[tuple[int, int, int | None, int | None]]:
    """How often the rule of each operation of a program is applied, by its place."""
    applied: Counter[tuple[int, int, int | None, int | None]] = Counter()
    shape = rules.Application.shape

    def counted(self: rules.Application, *arguments: object) -> object:
        place = self.context
        applied[place.line, place.column, place.end_line, place.end_column] += 1
        return shape(self, *arguments)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr(rules.Application, "shape", counted)
    assert run.here(program) == ""
    return applied


def test_each_operation_is_evaluated_once(
    run: MypyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "nested.py"
    program.write_text(NESTED)
    applied = times_applied(run, program, monkeypatch)
    assert len(applied) == 6
    assert set(applied.values()) == {1}


def test_without_it_they_are_evaluated_again(
    run: MypyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "nested.py"
    program.write_text(NESTED)
    monkeypatch.setattr(evaluated.Ahead, "spare", lambda ahead, **how: None)
    applied = times_applied(run, program, monkeypatch)
    assert max(applied.values()) > 1


def test_what_was_found_in_one_round_is_not_taken_for_the_next(
    run: MypyRun, tmp_path: Path
) -> None:
    program = tmp_path / "rebound.py"
    program.write_text(REBOUND)
    (revealed,) = run.here(program).splitlines()
    assert "Float[numpy.ndarray, 'n']" in revealed
    assert "Float[numpy.ndarray, '_']" in revealed  # n or d
