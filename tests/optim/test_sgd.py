from fractions import Fraction

import numpy as np
import pytest

from shapeproof.optim import SGD


def test_one_step() -> None:
    param, grad = np.array([1.0, 2.0]), np.array([4.0, -8.0])
    assert SGD(0.25).update(param, grad).tolist() == [0.0, 4.0]


@pytest.mark.parametrize(
    "lr", [0.1, 0, 1, Fraction(1, 3), np.float32(0.1), np.float64(0.1)], ids=repr
)
def test_learning_rates_of_all_kinds(lr: float | Fraction | np.floating) -> None:
    assert SGD(lr).lr is lr


@pytest.mark.parametrize(
    "lr",
    [-0.1, -1, Fraction(-1, 3), float("nan"), float("inf"), np.float32("nan"), -np.inf],
    ids=repr,
)
def test_a_bad_learning_rate_is_refused(lr: float) -> None:
    with pytest.raises(ValueError, match=r"must be finite and at least 0, got lr="):
        SGD(lr)


def test_a_fraction_too_large_for_a_float_is_finite() -> None:
    lr = Fraction(10) ** 400
    assert SGD(lr).update(Fraction(0), Fraction(1)) == -lr


def test_it_is_immutable_and_compares_by_its_learning_rate() -> None:
    optimizer = SGD(0.1)
    with pytest.raises(AttributeError):
        optimizer.lr = 0.2  # type: ignore[misc]
    assert optimizer == SGD(0.1)
    assert optimizer != SGD(0.2)
