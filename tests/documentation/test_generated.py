"""Generated pages are what would be generated now, and links lead somewhere."""

import re
from pathlib import Path

import pytest

from docs.build import FOLDER, GENERATED
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
