"""Promotion by names, against NumPy's own."""

import itertools

import numpy as np
import pytest

from shapeproof.ops.promotion import PYTHON_NUMBERS, promote_types, result_type

DTYPES = [np.dtype(char).name for char in "?bhilBHILefdFD"]
NUMBERS = dict(zip(PYTHON_NUMBERS, (0, 0.0, 0j), strict=True))


def by_numpy(*names: str) -> str:
    """What NumPy says of dtypes and Python numbers."""
    return np.result_type(*(NUMBERS.get(name, name) for name in names)).name


def test_the_names_are_different_dtypes() -> None:
    assert len(set(DTYPES)) == 14


@pytest.mark.parametrize("one", DTYPES)
def test_two_dtypes_are_promoted_as_by_numpy(one: str) -> None:
    assert [promote_types(one, other) for other in DTYPES] == [
        np.promote_types(one, other).name for other in DTYPES
    ]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_several_dtypes_and_python_numbers_have_numpys_type(count: int) -> None:
    combinations = list(itertools.product([*DTYPES, *NUMBERS], repeat=count))
    assert [result_type(names) for names in combinations] == [
        by_numpy(*names) for names in combinations
    ]
