"""The size of which nothing is known."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .dim import Dim


class _Absorbing:
    """Arithmetic with an operand of which nothing is known."""

    def _stay(self, other: Dim | int | Unknown) -> Unknown:
        return UNKNOWN

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _stay
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _stay

    def __neg__(self) -> Unknown:
        return UNKNOWN


class Unknown(_Absorbing, enum.Enum):
    """The type of `UNKNOWN`, a size of which nothing is known; arithmetic keeps it unknown."""

    UNKNOWN = "_"

    def __str__(self) -> str:
        return "_"

    __repr__ = __str__


UNKNOWN: Final = Unknown.UNKNOWN
