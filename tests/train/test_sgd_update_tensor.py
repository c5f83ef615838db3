"""The update, as the function and as the optimizer: both must do all of this, and do it alike."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
import z3

from shapeproof.optim import SGD
from shapeproof.shapes import ShapeError
from shapeproof.train import sgd_update_tensor

Update = Callable[[Any, Any, Any], Any]


def by_optimizer(param: Any, grad: Any, lr: Any) -> Any:
    return SGD(lr).update(param, grad)


both = pytest.mark.parametrize("update", [sgd_update_tensor, by_optimizer])

LEARNING_RATES = [0.1, 1e-3, 0.0, 1, 1e-40, 3e38, np.float64(0.1), np.float32(0.1), np.float16(0.1)]
SPECIAL = [0.0, -0.0, np.inf, -np.inf, np.nan, 1e-45, -1e-45, 1e-38, 3e38, 1.0]


def any_bits(rng: np.random.Generator, dtype: type[np.floating[Any]], size: int) -> np.ndarray:
    """Floats of random bits, so of all magnitudes, and the special values."""
    unsigned = np.dtype(f"u{np.dtype(dtype).itemsize}")
    bits = rng.integers(0, np.iinfo(unsigned).max, size, unsigned, endpoint=True)
    return np.concatenate([bits.view(dtype), rng.permutation(np.array(SPECIAL, dtype))])


@pytest.mark.parametrize("lr", LEARNING_RATES, ids=repr)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_function_and_the_optimizer_agree_bit_for_bit(
    dtype: type[np.floating[Any]], lr: float
) -> None:
    rng = np.random.default_rng(0)
    param, grad = any_bits(rng, dtype, 5000), any_bits(rng, dtype, 5000)
    with np.errstate(all="ignore"):
        by_function, by_class = sgd_update_tensor(param, grad, lr), SGD(lr).update(param, grad)
    assert by_function.dtype == by_class.dtype == dtype
    assert by_function.tobytes() == by_class.tobytes()


@both
def test_each_operation_is_rounded_once(update: Update) -> None:
    # The sum or product of two float32 numbers, formed in float64 and then rounded to float32, is
    # the correctly rounded one: float64 has more than twice the digits (S. A. Figueroa, "When is
    # double rounding innocuous?", SIGNUM Newsletter 1995).
    rng = np.random.default_rng(1)
    param, grad = any_bits(rng, np.float32, 5000), any_bits(rng, np.float32, 5000)
    lr = np.float32(0.1)
    with np.errstate(all="ignore"):
        step = (grad.astype(np.float64) * float(lr)).astype(np.float32)
        expected = (param.astype(np.float64) - step.astype(np.float64)).astype(np.float32)
        updated = update(param, grad, 0.1)
    number = ~np.isnan(expected)
    assert number.sum() > 4000
    assert updated[number].tobytes() == expected[number].tobytes()
    assert np.isnan(updated[~number]).all()


@both
def test_fractions_stay_exact(update: Update) -> None:
    param = np.array([Fraction(1, 3), Fraction(2, 7)], object)
    grad = np.array([Fraction(1, 2), Fraction(-5, 11)], object)
    updated = update(param, grad, Fraction(1, 10))
    assert updated.tolist() == [Fraction(17, 60), Fraction(51, 154)]
    assert {type(entry) for entry in updated} == {Fraction}
    assert update(Fraction(1), Fraction(5), Fraction(1, 10)) == Fraction(1, 2)


@both
def test_integers_stay_exact_with_an_integer_rate(update: Update) -> None:
    updated = update(np.array([10, 20]), np.array([1, -2]), 3)
    assert updated.tolist() == [7, 26]
    assert updated.dtype == np.array([10]).dtype


@both
def test_symbols(update: Update) -> None:
    p, g, lr = z3.Reals("p g lr")
    assert str(update(p, g, lr)) == "p - g*lr"
    [updated] = update(np.array([p], object), np.array([g], object), lr)
    assert str(updated) == "p - g*lr"


class Minimal:
    """An array of another library, which has a shape, subtraction and multiplication: no more."""

    def __init__(self, *entries: float) -> None:
        self.entries = entries
        self.shape = [len(entries)]  # not a tuple: libraries have types of their own for shapes

    def __sub__(self, other: "Minimal") -> "Minimal":
        return Minimal(*(a - b for a, b in zip(self.entries, other.entries, strict=True)))

    def __mul__(self, scalar: float) -> "Minimal":
        return Minimal(*(entry * scalar for entry in self.entries))


@both
def test_subtraction_and_multiplication_are_all_it_needs(update: Update) -> None:
    assert update(Minimal(1.0, 2.0), Minimal(4.0, -8.0), 0.25).entries == (0.0, 4.0)
    with pytest.raises(ShapeError):
        update(Minimal(1.0, 2.0), Minimal(1.0), 0.25)


@both
@pytest.mark.parametrize(
    ("param", "grad", "message"),
    [
        ((2, 3), (2, 4), 'argument "grad" needs size 3 on axis 1, got 4'),
        ((3,), (1,), 'argument "grad" needs size 3 on axis 0, got 1'),
        ((2, 3), (3,), 'argument "grad" needs 2 axes "2 3", got 1 axis "3"'),
        ((3,), (), 'argument "grad" needs 1 axis "3", got a scalar'),
        ((), (1,), 'argument "grad" needs a scalar, got 1 axis "1"'),
        ((0,), (1,), 'argument "grad" needs size 0 on axis 0, got 1'),
    ],
)
def test_nothing_is_broadcast(
    update: Update, param: tuple[int, ...], grad: tuple[int, ...], message: str
) -> None:
    with pytest.raises(ShapeError) as error:
        update(np.zeros(param), np.zeros(grad), 0.1)
    assert str(error.value).splitlines()[0] == message


@both
@pytest.mark.parametrize("shape", [(1,), (3,), (2, 3)])
def test_the_learning_rate_must_be_a_scalar(update: Update, shape: tuple[int, ...]) -> None:
    with pytest.raises(ShapeError, match=r'argument "lr" needs a scalar, got'):
        update(np.zeros((2, 3)), np.zeros((2, 3)), np.ones(shape))


@both
@pytest.mark.parametrize(
    "lr",
    [0.1, np.float64(0.1), np.float16(0.1), np.array(0.1), Fraction(1, 10), 1, np.int64(1)],
    ids=repr,
)
def test_no_learning_rate_widens_the_parameter(update: Update, lr: float) -> None:
    param, grad = np.ones(3, np.float32), np.ones(3, np.float32)
    updated = update(param, grad, lr)
    assert updated.dtype == np.float32
    assert updated.tobytes() == (param - grad * np.float32(lr)).tobytes()


@both
@pytest.mark.parametrize("dtype", [np.float32, np.float64, object])
def test_an_array_without_axes_stays_an_array(update: Update, dtype: Any) -> None:
    updated = update(np.array(1, dtype), np.array(2, dtype), 0.25)
    assert type(updated) is np.ndarray
    assert updated.dtype == dtype
    assert updated == 0.5


@both
def test_other_byte_order_is_no_other_type(update: Update) -> None:
    updated = update(np.ones(2, ">f4"), np.ones(2, np.float32), 0.5)
    assert updated.dtype.type is np.float32
    assert updated.tolist() == [0.5, 0.5]


@both
def test_a_gradient_of_another_element_type_is_refused(update: Update) -> None:
    with pytest.raises(TypeError, match=r"element type of the parameter, float32, got float64;"):
        update(np.ones(3, np.float32), np.ones(3), 0.1)


@both
def test_integers_with_a_rate_that_is_none_are_refused(update: Update) -> None:
    message = r"turns the parameter's element type int64 into float64; .*astype\(\"float64\"\)"
    with pytest.raises(TypeError, match=message):
        update(np.ones(3, np.int64), np.ones(3, np.int64), 0.5)


@both
def test_operands_are_left_alone_whatever_their_layout(update: Update) -> None:
    param = np.arange(6.0).reshape(2, 3).T
    grad = np.arange(12.0).reshape(3, 4)[:, ::2]
    before = param.copy(), grad.copy()
    param.setflags(write=False)
    grad.setflags(write=False)
    updated = update(param, grad, 0.5)
    assert updated.tolist() == [[0.0, 2.0], [-1.0, 1.0], [-2.0, 0.0]]
    assert updated.flags.writeable
    assert (param == before[0]).all()
    assert (grad == before[1]).all()


@both
def test_empty_arrays(update: Update) -> None:
    assert update(np.zeros((0, 3)), np.zeros((0, 3)), 0.1).shape == (0, 3)


def test_the_function_takes_any_rate() -> None:
    param, grad = np.ones(2), np.ones(2)
    assert sgd_update_tensor(param, grad, -0.5).tolist() == [1.5, 1.5]
    assert np.isnan(sgd_update_tensor(param, grad, float("nan"))).all()
