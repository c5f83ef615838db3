"""What is read of a file once, and anew when the file has changed.

mypy's daemon keeps the objects that stand for a file and its functions: only the statements of a
changed file are other ones.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from mypy.nodes import MypyFile, Statement

FoundT = TypeVar("FoundT")

_KEPT: Final = 16


class OncePerFile(Generic[FoundT]):
    """A function of a file that keeps what it found for the last few.

    Args:
        read: the function.
    """

    def __init__(self, read: Callable[[MypyFile], FoundT]) -> None:
        self._read = read
        self._found: deque[tuple[list[Statement], FoundT]] = deque(maxlen=_KEPT)

    def __call__(self, tree: MypyFile) -> FoundT:
        """What the function finds in a file."""
        for statements, found in self._found:
            if statements is tree.defs:
                return found
        found = self._read(tree)
        self._found.appendleft((tree.defs, found))
        return found
