"""Parts of a text between brackets and separators, as in a printed type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_BRACKETS: Final = re.compile(r"[\[(\])]")
_OPENING: Final = "(["


def parts(text: str, separator: str) -> Iterator[str]:
    """The parts of a text between separators that stand in no brackets."""
    depth = start = 0
    for match in re.finditer(rf"[\[(\])]|{re.escape(separator)}", text):
        if match[0] != separator:
            depth += 1 if match[0] in _OPENING else -1
        elif depth == 0:
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]


def end_of_bracket(text: str, opening: int) -> int | None:
    """Where a bracket that opens at some position has been closed; None if it is not."""
    depth = 0
    for bracket in _BRACKETS.finditer(text, opening):
        depth += 1 if bracket[0] in _OPENING else -1
        if depth == 0:
            return bracket.end()
    return None
