"""With an array, an object of another class has its own operator applied to each element."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
from jaxtyping import Float, Float64, Int


class Scaled(np.lib.mixins.NDArrayOperatorsMixin):
    """Takes over NumPy's functions."""

    def __init__(self, value: float) -> None:
        self.value = value

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any) -> Any:
        plain = [each.value if isinstance(each, Scaled) else each for each in inputs]
        kwargs.pop("out", None)
        return getattr(ufunc, method)(*plain, **kwargs)


class Metres:
    """Takes arrays itself."""

    __array_ufunc__ = None

    def __rmul__(self, lengths: Float[np.ndarray, "n"]) -> list[str]:
        return [f"{length} m" for length in lengths]


def prices(counts: Int[np.ndarray, "n"]) -> list[Decimal]:
    return list(counts * Decimal("0.20") + Decimal(1) - counts)


def halves(x: Int[np.ndarray, "n"], half: Fraction) -> list[np.bool]:
    return list((half * x < x // half) & (x / half > half))


def scaled(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    y = x.copy()
    y += Scaled(2.0)
    return y * Scaled(3.0) - Scaled(1.0) * y


def labels(x: Float64[np.ndarray, "n"]) -> str:
    return ", ".join(x * Metres())


def example() -> None:
    prices(np.array([1, -1]))
    halves(np.array([1, 2, 3]), Fraction(1, 2))
    scaled(np.ones(3))
    labels(np.ones(2))
