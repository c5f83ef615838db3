"""Every code block of the documentation does what its page says."""

import configparser
import importlib.util
import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from shapeproof.mypy_plugin.configuration_file import read_configuration
from tests.documentation.blocks import ROOT, Block, blocks

PROGRAMS = blocks("python")
NOX_SESSION = re.compile(r"nox -s (\w+)")
MODULE = re.compile(r"python3? -m ([\w.]+)")
SCRIPT = re.compile(r"python3? ([\w/]+\.py)")
#: Commands whose effect lies outside this repository.
ELSEWHERE = ("git clone", "cd ", "pip install", "mypy", "dmypy")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What mypy prints for each program, all checked in one run."""
    folder = tmp_path_factory.mktemp("programs")
    for block in PROGRAMS:
        (folder / f"{block.name}.py").write_text(block.text, "utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "mypy.ini")]
    command += ["--no-error-summary", "--cache-dir", str(ROOT / ".mypy_cache" / "documentation")]
    files = [f"{block.name}.py" for block in PROGRAMS]
    done = subprocess.run(
        [*command, *files], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    lines = done.stdout.splitlines(keepends=True)
    return {
        block.name: "".join(
            line.replace(f"{block.name}.py:", "example.py:")
            for line in lines
            if line.startswith(f"{block.name}.py:")
        )
        for block in PROGRAMS
    }


@pytest.mark.parametrize("block", PROGRAMS, ids=lambda block: block.name)
def test_mypy_prints_what_the_page_says(block: Block, reports: dict[str, str]) -> None:
    assert reports[block.name] == block.mypy_output


@pytest.mark.parametrize(
    "block", [each for each in PROGRAMS if not each.mypy_output], ids=lambda block: block.name
)
def test_correct_program_runs(
    block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / f"{block.name}.py"
    path.write_text(block.text, "utf-8")
    runpy.run_path(str(path), run_name="__main__")


@pytest.mark.parametrize("block", blocks("sh"), ids=lambda block: block.name)
def test_commands_exist(block: Block) -> None:
    sessions = (ROOT / "noxfile.py").read_text("utf-8")
    for command in block.text.splitlines():
        if session := NOX_SESSION.match(command):
            assert f"def {session[1]}(" in sessions
        elif module := MODULE.match(command):
            assert importlib.util.find_spec(module[1]) is not None
        elif script := SCRIPT.match(command):
            assert (ROOT / script[1]).is_file()
        else:
            assert command.startswith(ELSEWHERE)


@pytest.mark.parametrize("block", blocks("ini"), ids=lambda block: block.name)
def test_ini_configures_the_plugin(block: Block, tmp_path: Path) -> None:
    parser = configparser.ConfigParser()
    parser.read_string(block.text)
    assert "shapeproof.mypy_plugin" in parser["mypy"]["plugins"]
    path = tmp_path / "mypy.ini"
    path.write_text(block.text, "utf-8")
    read_configuration(str(path))


@pytest.mark.parametrize("block", blocks("toml"), ids=lambda block: block.name)
def test_toml_configures_the_plugin(block: Block, tmp_path: Path) -> None:
    assert "shapeproof.mypy_plugin" in tomllib.loads(block.text)["tool"]["mypy"]["plugins"]
    path = tmp_path / "pyproject.toml"
    path.write_text(block.text, "utf-8")
    read_configuration(str(path))


@pytest.mark.parametrize("block", blocks(), ids=lambda block: block.name)
def test_no_block_escapes_the_tests(block: Block) -> None:
    assert block.language in {"python", "sh", "ini", "toml", "text"}
