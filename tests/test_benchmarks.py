"""The benchmarks compare like with like; their timings are no test."""

import runpy
from pathlib import Path

import numpy as np
import pytest

from benchmarks import generate, tape
from benchmarks.ratio import interleave, ratio


@pytest.mark.parametrize("setting", tape.SETTINGS[:2], ids=lambda setting: setting.name)
def test_all_peers_take_the_same_step(setting: tape.Setting) -> None:
    assert tape.losses_agree(setting)


def test_ratios_pair_the_rounds() -> None:
    found = ratio([2.0, 30.0, 400.0], [1.0, 10.0, 100.0])
    assert (found.lower, found.median, found.upper) == (2.5, 3.0, 3.5)


def test_competitors_run_in_turn() -> None:
    order: list[str] = []
    times = interleave({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 2)
    assert order == ["a", "b", "a", "b"]
    assert {name: len(each) for name, each in times.items()} == {"a": 2, "b": 2}


def test_calls_are_timed_by_the_given_clock() -> None:
    readings = iter([1.0, 4.0, 10.0, 10.5])
    clock = readings.__next__
    run = {"a": lambda: None, "b": lambda: None}
    assert interleave(run, 1, clock) == {"a": [3.0], "b": [0.5]}


def test_generated_project_is_correct_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generate.write_project(tmp_path, "generated_project", 3)
    monkeypatch.syspath_prepend(tmp_path)
    module = runpy.run_module("generated_project.module_2")
    rng = np.random.default_rng(0)
    x, w = rng.normal(size=(5, 4)), rng.normal(size=(4, 4))
    shapes = {
        "network": module["network"](x, w, w[0], w[:, :3], w[0, :3]).shape,
        "gram": module["gram"](x).shape,
        "scale": module["scale"](x).shape,
        "flatten": module["flatten"](rng.normal(size=(5, 2, 3))).shape,
        "residual": module["residual"](x, w).shape,
    }
    assert shapes == {
        "network": (5, 3),
        "gram": (4, 4),
        "scale": (5, 4),
        "flatten": (5, 6),
        "residual": (5, 4),
    }


def test_change_touches_every_module(tmp_path: Path) -> None:
    generate.write_project(tmp_path, "project", 3)
    before = {path: path.read_text("utf-8") for path in tmp_path.rglob("module_*.py")}
    for number in (1, 2):
        generate.change_project(tmp_path, "project", number)
    for path, text in before.items():
        assert path.read_text("utf-8") == f"{text}CHANGED = 2\n"
    assert len(before) == 3


def test_planted_bug_fails_at_run_time_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generate.write_project(tmp_path, "planted_project", 1)
    generate.plant_bug(tmp_path, "planted_project")
    monkeypatch.syspath_prepend(tmp_path)
    module = runpy.run_module("planted_project.broken")
    with pytest.raises(ValueError, match="matmul"):
        module["gram"](np.ones((5, 4)))
