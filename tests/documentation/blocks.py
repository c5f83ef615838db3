"""The code blocks of the documentation.

A `python` block is a whole program. If the block right after it is `text` and begins with
`example.py:`, that is what mypy prints for the program; otherwise mypy has nothing to say about it,
and it runs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
#: Pages written by docs/build.py: their examples are doctests, which run where they were written.
GENERATED = {"api.md", "operations.md"}

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MYPY_OUTPUT = "example.py:"


@dataclass(frozen=True)
class Block:
    """One fenced block: where it is, its language, its text, and the block after it."""

    page: str
    line: int
    language: str
    text: str
    following: str

    @property
    def name(self) -> str:
        """A module name for the program: page and line."""
        return f"{self.page.removesuffix('.md').lower().replace('-', '_')}_{self.line}"

    @property
    def mypy_output(self) -> str:
        """What mypy is to print, with the file called example.py."""
        return self.following if self.following.startswith(MYPY_OUTPUT) else ""


def blocks_of(page: Path) -> Iterator[Block]:
    """Yields the blocks of a page in order."""
    text = page.read_text("utf-8")
    for match, after in pairwise([*FENCE.finditer(text), None]):
        assert match is not None  # only the last stands for "nothing after it"
        line = text.count("\n", 0, match.start()) + 1
        adjacent = after is not None and not text[match.end() : after.start()].strip()
        following = after[2] if after is not None and adjacent and after[1] == "text" else ""
        yield Block(page.name, line, match[1], match[2], following)


def blocks(language: str | None = None) -> list[Block]:
    """Returns all blocks of the pages that people write, or those in one language."""
    written = [page for page in PAGES if page.name not in GENERATED]
    found = [block for page in written for block in blocks_of(page)]
    return [block for block in found if language in (None, block.language)]
