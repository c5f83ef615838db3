"""Generated pages are up to date, links lead somewhere, every error code has its section."""

import re
from pathlib import Path

import pytest
from mypy.errorcodes import ErrorCode

from docs.build import FOLDER, GENERATED
from shapeproof.mypy_plugin import report
from tests.documentation.blocks import PAGES

LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("name", GENERATED)
def test_page_is_up_to_date(name: str) -> None:
    written = (FOLDER / name).read_text("utf-8")
    assert written == GENERATED[name](), "run `python -m docs.build`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_every_error_code_has_its_section() -> None:
    codes = [value.code for value in vars(report).values() if isinstance(value, ErrorCode)]
    page = (FOLDER / "errors.md").read_text("utf-8")
    assert codes
    assert [code for code in codes if f"\n## {code}\n" not in page] == []


def test_each_operation_stands_once_in_the_table_and_in_a_readers_notation() -> None:
    page = GENERATED["operations.md"]().partition("## On the tape")[0]
    headings = [line for line in page.splitlines() if line.startswith("`")]
    names = [name for heading in headings for name in heading.split(", ")]
    assert "`np.mgrid[...]`" in names
    assert sorted(set(names)) == sorted(names)
    assert re.findall(r"\w+\(\w+=", page) == []
