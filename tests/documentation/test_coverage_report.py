"""The report that the page shows is the one that the command prints."""

import shlex
from pathlib import Path

import pytest

from shapeproof.mypy_plugin.coverage import main
from tests.documentation.blocks import ROOT, blocks_of

MODULE = "shapeproof.mypy_plugin.coverage"


def test_the_command_prints_what_the_page_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = list(blocks_of(ROOT / "docs" / "how-to.md"))
    (number,) = (i for i, block in enumerate(page) if MODULE in block.text)
    program, command = page[number - 1], page[number]
    (tmp_path / "example.py").write_text(program.text, "utf-8")
    monkeypatch.chdir(tmp_path)
    arguments = shlex.split(command.text.partition(MODULE)[2])
    settings = ["--config-file", str(ROOT / "mypy.ini")]
    cache = ROOT / ".mypy_cache" / "documentation"
    main([*arguments, *settings, "--cache-dir", str(cache)])
    assert capsys.readouterr().out == command.following
