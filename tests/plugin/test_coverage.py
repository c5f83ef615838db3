"""The report of how many shapes are known counts each array expression once, at its place."""

import json
from pathlib import Path
from typing import Any

import pytest

from shapeproof.mypy_plugin.coverage import main

from .case_files import is_older
from .mypy_run import MypyRun

#: Each line ends with its array expressions: how many are fully known, partly known and unknown.
PROGRAM = """\
from typing import cast, no_type_check
import numpy as np
from jaxtyping import Bool, Float
from shapeproof import Tape

def known(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    y = x @ w  # 4 0 0
    return y + 1 if len(y) else y  # 5 0 0

def masked(x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"]) -> None:
    print(x[mask].T)  # 2 2 0

def lost(x: Float[np.ndarray, "n d"], unknown: np.ndarray, axis: int) -> None:
    unknown * 2  # 0 0 2
    np.load("x.npy")  # 0 0 1
    np.sum(x, axis=axis)  # 1 0 1
    cast(Float[np.ndarray, "n"], unknown)  # 1 0 1

def handle(x: Float[np.ndarray, "n d"]) -> None:
    Tape().leaf(x)  # 2 0 0

@no_type_check
def unchecked(x):
    return x + np.ones(3)
"""


@pytest.fixture
def run(libraries: MypyRun, tmp_path: Path) -> MypyRun:
    return libraries.copy(tmp_path / "run")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(PROGRAM)
    return path


def arguments(run: MypyRun, *others: str | Path) -> list[str]:
    settings = ["--config-file", str(run.config), "--cache-dir", str(run.cache)]
    return [*settings, *map(str, others)]


def counts_of_lines(report: Any) -> dict[int, list[int]]:
    """Partly known and unknown shapes of each line."""
    found: dict[int, list[int]] = {}
    for spot in report["not_fully_known"]:
        counts = found.setdefault(spot["line"], [0, 0])
        counts[spot["knowledge"] == "unknown"] += 1
    return found


EXPECTED = {
    number: [int(word) for word in line.partition("# ")[2].split()]
    for number, line in enumerate(PROGRAM.splitlines(), 1)
    if "# " in line
}
TOTAL = [sum(column) for column in zip(*EXPECTED.values(), strict=True)]


def test_each_array_expression_is_counted_once(
    run: MypyRun, program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments(run, program), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    lost = {line: counts[1:] for line, counts in EXPECTED.items() if any(counts[1:])}
    assert counts_of_lines(report) == lost
    total = report["total"]
    assert [total["known"], total["partly_known"], total["unknown"]] == TOTAL
    assert total["array_expressions"] == sum(TOTAL)
    assert total["share"] == round(100 * TOTAL[0] / sum(TOTAL), 1)
    assert [module["module"] for module in report["modules"]] == ["program"]


def test_a_second_report_is_the_same_although_mypy_has_a_cache_by_then(
    run: MypyRun, program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run.here(program)
    main(arguments(run, program))
    first = capsys.readouterr().out
    main(arguments(run, program))
    assert capsys.readouterr().out == first
    assert f"{sum(TOTAL)}" in first


def test_blind_spots_are_where_a_shape_gets_lost(
    run: MypyRun, program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*arguments(run, program), "--show-unknown"])
    spots = capsys.readouterr().out.partition("\n\n")[2].splitlines()
    assert spots == [
        f"{program}:{place}"
        for place in (
            '11:11: partly known, "_ d": x[mask]',
            '14:5: unknown, "...": unknown',
            '15:5: unknown, "...": np.load("x.npy")',
            '16:5: unknown, "...": np.sum(x, axis=axis)',
            '17:34: unknown, "...": unknown',
        )
    ]


@pytest.mark.skipif(is_older("mypy", "2.4"), reason="mypy fits no `... d` before")
def test_a_shape_of_any_rank_is_written_as_in_an_annotation(
    run: MypyRun, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "program.py"
    signature = 'def last(x: Float[np.ndarray, "... #d"], y: Float[np.ndarray, "*b 3"]) -> None'
    program.write_text(
        f"import numpy as np\nfrom jaxtyping import Float\n{signature}:\n    print(x[..., 0], y)\n"
    )
    main([*arguments(run, program), "--json"])
    shapes = [each["shape"] for each in json.loads(capsys.readouterr().out)["not_fully_known"]]
    assert sorted(shapes) == ["...", "... #d"]


def test_modules_are_rows_of_a_table(
    run: MypyRun, program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "without_arrays.py").write_text("x = 1\n")
    main(arguments(run, program, tmp_path / "without_arrays.py"))
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    numbers = [str(each) for each in (sum(TOTAL), *TOTAL)]
    share = [f"{100 * TOTAL[0] / sum(TOTAL):.1f}", "%"]
    assert rows[0] == ["module", "arrays", "known", "partly", "unknown", "share"]
    assert rows[2:] == [["program", *numbers, *share], ["total", *numbers, *share]]


def test_a_share_below_the_bound_fails(
    run: MypyRun, program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    share = 100 * TOTAL[0] / sum(TOTAL)
    assert main([*arguments(run, program), f"--fail-under={share - 1}"]) == 0
    assert capsys.readouterr().err == ""
    assert main([*arguments(run, program), "--fail-under", "99.5"]) == 1
    assert capsys.readouterr().err == f"{share:.1f} in 100 shapes are known, fewer than 99.5\n"


def test_without_the_plugin_there_is_no_report(
    run: MypyRun, program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run.configure(plugin=False)
    assert main(arguments(run, program)) == 2
    error = f"{run.config}: error: shapeproof.mypy_plugin is not among the plugins\n"
    assert capsys.readouterr() == ("", error)


def test_a_module_is_found_by_its_name(
    run: MypyRun, program: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(program.parent)
    run.here(program)
    assert main([*arguments(run, "-m", "program"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"]["array_expressions"] == sum(TOTAL)


def test_a_package_without_a_file_of_its_own_has_the_rows_of_its_modules(
    run: MypyRun,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "outer" / "inner").mkdir(parents=True)
    (tmp_path / "outer" / "inner" / "program.py").write_text(PROGRAM)
    monkeypatch.chdir(tmp_path)
    assert main(arguments(run, "-p", "outer")) == 0
    assert "outer.inner.program" in capsys.readouterr().out


def test_the_text_of_a_program_has_a_report(
    run: MypyRun, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments(run, "--json", "-c", PROGRAM)) == 0
    (module,) = json.loads(capsys.readouterr().out)["modules"]
    assert module["known"] > 10


def test_a_missing_file_has_no_report(run: MypyRun, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(run, "nowhere.py")) == 2
    assert "nowhere.py" in capsys.readouterr().err


def test_what_mypy_cannot_parse_has_no_report(
    run: MypyRun, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text("def f(:\n")
    assert main(arguments(run, broken)) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert "broken.py:1: error:" in error
