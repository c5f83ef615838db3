"""The two commands of the README, and that CI runs the one that tests."""

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
TEST_COMMAND = "python3 run.py test"


def test_readme_and_ci_run_the_same_command() -> None:
    commands = [
        line
        for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
        if line and not line.startswith(("#", "set ", "cd "))
    ]
    assert commands == [TEST_COMMAND]
    assert f"```sh\n{TEST_COMMAND}\n```" in README


def test_readme_has_the_command_for_the_main_job() -> None:
    assert "```sh\npython3 run.py demo\n```" in README


@pytest.mark.parametrize("job", run.JOBS)
def test_every_session_of_a_job_exists(job: str) -> None:
    command = [sys.executable, "-m", "nox", "--no-venv", "--list", "--json", "--sessions"]
    done = subprocess.run(
        [*command, *run.JOBS[job]], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {each["session"] for each in json.loads(done.stdout)} == set(run.JOBS[job])


def test_half_made_environment_is_not_taken_for_whole(tmp_path: Path) -> None:
    assert not run.has_pip(tmp_path / "bin" / "python")
    assert run.has_pip(Path(sys.executable))


def test_python_without_pip_and_ensurepip_draws_advice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(run, "ENVIRONMENT", tmp_path / "environment")
    # Stands for Debian's bare python3: neither `-m venv` nor `-m pip` succeeds.
    monkeypatch.setattr(sys, "executable", "/bin/false")
    monkeypatch.setattr(venv, "create", lambda *_, **__: None)
    with pytest.raises(run.SetupError, match="sudo apt install python3-venv"):
        run.make_environment("test")


def test_old_python_is_told_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "MINIMUM", (99, 0))
    monkeypatch.setattr(sys, "argv", ["run.py", "test"])
    assert run.main() == 2
    assert "needs Python 3.11 or newer" in capsys.readouterr().err
