"""Names without brackets, and an array type that is itself a name of jaxtyping: as real code has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

import numpy as np

if TYPE_CHECKING:
    from jaxtyping import Int, Num, Shaped


def count(n: Union[Int, int]) -> int:  # type: ignore[valid-type]
    return 1


def trace(x: Shaped[Num, "n n"]) -> object:  # type: ignore[valid-type]
    return x


def example() -> None:
    assert count(3) == 1
    assert trace(np.eye(2)) is not None
