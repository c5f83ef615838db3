"""A seeded sample of the differential test, and proof that it can fail."""

from typing import Any

import pytest

from shapeproof.mypy_plugin.rules import Application
from tests.differential.comparison import Figures, compare

PROGRAMS = 50


@pytest.fixture(scope="module")
def figures() -> Figures:
    """What is counted on a small sample; the nightly session takes a large one."""
    return compare(PROGRAMS, seed=1, mutants_each=2)


def test_no_program_that_runs_draws_an_alarm(figures: Figures) -> None:
    assert figures.programs == PROGRAMS
    assert [each for each in figures.disagreements if each.kind == "false alarm"] == []


def test_no_harmless_change_draws_an_alarm(figures: Figures) -> None:
    assert figures.harmless > PROGRAMS // 4
    assert [each for each in figures.disagreements if each.kind == "harmless"] == []


def test_what_fails_at_run_time_is_caught(figures: Figures) -> None:
    assert figures.mutants > PROGRAMS // 2
    assert figures.caught >= 0.95 * figures.mutants


def test_nine_in_ten_shapes_are_known(figures: Figures) -> None:
    assert figures.arrays > PROGRAMS
    assert figures.known_arrays >= 0.9 * figures.arrays


def test_wrong_rules_draw_alarms(monkeypatch: pytest.MonkeyPatch) -> None:
    right = Application._apply

    def reversed_axes(self: Application, bound: Any) -> Any:
        shape = right(self, bound)
        return shape[::-1] if isinstance(shape, tuple) else shape

    monkeypatch.setattr(Application, "_apply", reversed_axes)
    assert compare(8, seed=1, mutants_each=0).count("false alarm") > 0


def test_rules_that_know_nothing_miss_mistakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Application, "shape", lambda *_: None)
    found = compare(15, seed=1, mutants_each=2)
    assert found.caught < 0.95 * found.mutants
