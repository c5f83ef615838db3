"""The digits example learns, is enforced, and its broken twin is what it says."""

import difflib
from pathlib import Path

import numpy as np
import pytest
from jaxtyping import TypeCheckError

from examples import demo, digits
from shapeproof.mypy_plugin.coverage import coverage


def test_network_learns_the_digits(tmp_path: Path) -> None:
    accuracy, curve = digits.train(epochs=40, lr=0.1, seed=0, progress=False)
    assert accuracy >= 0.95
    assert curve[-1] < curve[0]
    digits.plot(curve, tmp_path / "loss.png")
    assert (tmp_path / "loss.png").read_bytes().startswith(b"\x89PNG")


def test_wrong_shape_is_refused_while_the_program_runs() -> None:
    w1, b1 = np.zeros((64, 64), np.float32), np.zeros(64, np.float32)
    w2, b2 = np.zeros((64, 10), np.float32), np.zeros(10, np.float32)
    images = np.zeros((5, 64), np.float32)
    with pytest.raises(TypeCheckError, match="w2"):
        # The mistake is the test's subject; mypy sees it too.
        digits.predict(w1, b1, w2.T, b2, images)  # type: ignore[shape-mismatch]


def test_wrong_dtype_is_refused_while_the_program_runs() -> None:
    with pytest.raises(TypeCheckError, match="images"):
        digits.normalize(np.ones((5, 64)))  # type: ignore[arg-type]  # float64, on purpose


def test_twins_differ_in_the_marked_lines_only() -> None:
    good, broken = demo.GOOD.read_text("utf-8"), demo.BROKEN.read_text("utf-8")
    good, broken = (text.split('"""', 2)[2] for text in (good, broken))  # without the docstrings
    changes = list(difflib.ndiff(good.splitlines(), broken.splitlines()))
    added = [line for line in changes if line.startswith("+ ")]
    removed = [line for line in changes if line.startswith("- ")]
    assert len(added) == len(removed) == 3
    assert all(demo.BUG.search(line) for line in added)


def test_mypy_reports_each_planted_bug_once_at_its_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    failures = demo.check_examples()
    printed = capsys.readouterr().out
    assert not failures, printed
    for dim in ('"images"', '"pixels"', '"hidden"'):
        assert dim in printed, f"the messages name the dim {dim}"


def test_mypy_knows_nine_in_ten_shapes_of_the_example() -> None:
    settings = ["--config-file", str(demo.ROOT / "mypy.ini")]
    settings += ["--cache-dir", str(demo.ROOT / ".mypy_cache" / "documentation")]
    (module,) = coverage([*settings, str(demo.GOOD)])
    assert len(module.expressions) > 100
    assert module.share >= 90


def test_demo_notices_an_unreported_bug(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    silent = tmp_path / "silent.py"
    silent.write_text("x = 1  # bug 1: mypy does not report it\n", "utf-8")
    monkeypatch.setattr(demo, "ROOT", tmp_path)
    monkeypatch.setattr(demo, "GOOD", silent)
    monkeypatch.setattr(demo, "BROKEN", silent)
    assert demo.check_examples() == ["the bugs are planted in lines [1], mypy reports []"]


def test_lines_are_read_from_mypy_output() -> None:
    output = 'a/b.py:12: error: "matmul" needs  [shape-mismatch]\na/b.py:12: note: left is "n"\n'
    assert demo.reported_lines(output) == [12]
