"""Names of dimensions."""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """A dimension's name.

    `scope` keeps the same-named dimensions of different functions apart; it is never shown.
    With `is_int` it is the value of an int that no annotation ties to an array. That may be
    negative, and be any of the other sizes: with `is_apart` a number, but no other name.
    """

    text: str
    scope: str = ""
    is_int: bool = False
    is_apart: bool = False

    def __str__(self) -> str:
        return self.text
