"""Values at the edges: large and small numbers, NaN, no elements, exact fractions."""

from collections.abc import Callable
from fractions import Fraction
from operator import add, matmul, mul, sub, truediv
from typing import Any, TypeAlias

import numpy as np
import pytest

from shapeproof import ShapeError, Tape, Variable, ops

Array: TypeAlias = np.ndarray[Any, Any]


def gradient(function: Callable[[Variable[Any]], Variable[Any]], value: Array) -> Array:
    tape = Tape()
    x = tape.leaf(value)
    return tape.backward(ops.sum(function(x)))[x.id].array


def value(function: Callable[[Variable[Any]], Variable[Any]], array: Array) -> Array:
    return np.asarray(function(Tape().constant(array)).value)


class TestCrossEntropy:
    def test_a_confident_mistake_costs_its_margin(self) -> None:
        tape = Tape()
        logits = tape.leaf(np.array([[1000.0, 0.0]]))
        loss = ops.softmax_cross_entropy(logits, np.array([1]))
        assert loss.value == 1000
        np.testing.assert_array_equal(tape.backward(loss)[logits.id].array, [[1, -1]])

    def test_uniform_logits_cost_the_logarithm_of_the_number_of_classes(self) -> None:
        loss = ops.softmax_cross_entropy(Tape().leaf(np.zeros((3, 10))), np.array([0, 5, 9]))
        np.testing.assert_allclose(loss.value, np.log(10))

    @pytest.mark.parametrize("dtype", ["int8", "int16", "int32", "int64", "uint8", "uint64"])
    def test_labels_may_be_of_any_integer_type(self, dtype: str) -> None:
        labels = np.array([2, 0], dtype)
        logits = np.array([[1.0, 2.0, 4.0], [3.0, 1.0, 0.0]])
        rows = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
        loss = ops.softmax_cross_entropy(Tape().leaf(logits), labels)
        np.testing.assert_allclose(loss.value, -np.log([rows[0, 2], rows[1, 0]]).mean())

    @pytest.mark.parametrize("label", [-1, -3, 3, 300])
    def test_a_label_out_of_range_is_an_error(self, label: int) -> None:
        logits = Tape().leaf(np.zeros((2, 3)))
        with pytest.raises(ValueError, match=f"needs labels from 0 to 2, got {label}$"):
            ops.softmax_cross_entropy(logits, np.array([0, label]))

    @pytest.mark.parametrize("labels", [np.array([0.0, 1.0]), np.array([True, False]), [0, 1]])
    def test_labels_that_are_no_integers_are_an_error(self, labels: Any) -> None:
        with pytest.raises(TypeError, match="needs an array of integer labels"):
            ops.softmax_cross_entropy(Tape().leaf(np.zeros((2, 3))), labels)

    def test_an_empty_batch_has_no_loss(self) -> None:
        tape = Tape()
        logits = tape.leaf(np.zeros((0, 3)))
        loss = ops.softmax_cross_entropy(logits, np.array([], int))
        assert np.isnan(loss.value)
        assert tape.backward(loss)[logits.id].shape == (0, 3)

    def test_no_classes_at_all_is_an_error(self) -> None:
        with pytest.raises(ValueError, match="needs labels from 0 to -1, got 0"):
            ops.softmax_cross_entropy(Tape().leaf(np.zeros((1, 0))), np.array([0]))

    def test_nan_in_the_logits_is_nan_in_the_loss(self) -> None:
        logits = Tape().leaf(np.array([[np.nan, 0.0]]))
        assert np.isnan(ops.softmax_cross_entropy(logits, np.array([1])).value)

    def test_a_class_that_is_masked_out_has_no_gradient(self) -> None:
        tape = Tape()
        logits = tape.leaf(np.array([[1.0, -np.inf, 2.0]]))
        loss = ops.softmax_cross_entropy(logits, np.array([2]))
        assert np.isfinite(loss.value)
        assert tape.backward(loss)[logits.id].array[0, 1] == 0


class TestSoftmax:
    def test_large_logits_do_not_overflow(self) -> None:
        np.testing.assert_allclose(value(ops.softmax, np.array([1000.0, 1000.0])), [0.5, 0.5])
        np.testing.assert_array_equal(value(ops.log_softmax, np.array([1000.0, 0.0])), [0, -1000])

    def test_no_elements(self) -> None:
        for shape in ((0,), (0, 3), (3, 0)):
            assert value(ops.softmax, np.zeros(shape)).shape == shape
            assert value(ops.log_softmax, np.zeros(shape)).shape == shape


class TestElementwise:
    def test_sigmoid_neither_overflows_nor_loses_small_values(self) -> None:
        x = np.array([-1000.0, -40.0, 0.0, 40.0, 1000.0])
        np.testing.assert_allclose(value(ops.sigmoid, x), [0, np.exp(-40), 0.5, 1, 1], rtol=1e-15)
        np.testing.assert_allclose(gradient(ops.sigmoid, x), [0, np.exp(-40), 0.25, 0, 0])

    def test_relu_at_zero_has_slope_zero(self) -> None:
        np.testing.assert_array_equal(gradient(ops.relu, np.array([-1.0, 0.0, 2.0])), [0, 0, 1])

    @pytest.mark.parametrize(
        "function", [ops.relu, ops.tanh, ops.sigmoid, ops.exp, ops.neg, ops.softmax]
    )
    def test_nan_stays_nan(self, function: Callable[[Variable[Any]], Variable[Any]]) -> None:
        assert np.isnan(value(function, np.array([np.nan, np.nan]))).all()

    def test_log_of_what_is_not_positive_is_numpys_with_numpys_warning(self) -> None:
        with pytest.warns(RuntimeWarning, match="divide by zero"):
            assert value(ops.log, np.array([0.0])) == -np.inf
        with pytest.warns(RuntimeWarning, match="invalid value"):
            assert np.isnan(value(ops.log, np.array([-1.0])))

    def test_the_power_zero_has_gradient_zero_also_at_zero(self) -> None:
        np.testing.assert_array_equal(gradient(lambda x: x**0, np.array([0.0, 2.0])), [0, 0])
        np.testing.assert_array_equal(gradient(lambda x: x**1, np.array([0.0, 2.0])), [1, 1])


class TestMeans:
    def test_the_mean_of_nothing_is_nan_without_a_warning(self) -> None:
        assert np.isnan(value(ops.mean, np.zeros(0)))
        np.testing.assert_array_equal(
            value(lambda x: ops.mean(x, axis=0), np.zeros((0, 2))), [np.nan, np.nan]
        )
        assert gradient(ops.mean, np.zeros(0)).shape == (0,)
        assert gradient(lambda x: ops.mean(x, axis=0), np.zeros((0, 2))).shape == (0, 2)

    def test_over_no_axes_every_element_is_its_own_sum_and_mean(self) -> None:
        x = np.array([[1.0, 2.0]])
        np.testing.assert_array_equal(value(lambda h: ops.sum(h, axis=()), x), x)
        np.testing.assert_array_equal(value(lambda h: ops.mean(h, axis=()), x), x)
        np.testing.assert_array_equal(gradient(lambda h: ops.sum(h, axis=()), x), [[1, 1]])
        np.testing.assert_array_equal(gradient(lambda h: ops.mean(h, axis=()), x), [[1, 1]])

    def test_the_mean_squared_error_of_nothing_is_nan(self) -> None:
        tape = Tape()
        x = tape.leaf(np.zeros((0, 2)))
        loss = ops.mse_loss(x, x)
        assert np.isnan(loss.value)
        assert tape.backward(loss)[x.id].shape == (0, 2)

    def test_a_column_is_not_compared_with_a_row(self) -> None:
        """NumPy would make 16 differences of it, with a mean of 2.5 for equal vectors."""
        tape = Tape()
        x = np.array([1.0, 2.0, 3.0, 4.0])
        assert ops.mse_loss(tape.leaf(x), tape.leaf(x)).value == 0
        assert np.mean((x - x[:, None]) ** 2) == 2.5
        with pytest.raises(ShapeError, match='"mse_loss" needs equal shapes, got "4" and "4 1"'):
            ops.mse_loss(tape.leaf(x), tape.leaf(x[:, None]))  # type: ignore[shape-mismatch]  # the mistake that is tested


class TestOperators:
    def test_a_number_on_either_side(self) -> None:
        x = np.array([1.0, 2.0])
        h = Tape().leaf(x)
        pairs: list[tuple[Variable[Any], Array]] = [
            (h + 3, x + 3), (3 + h, 3 + x), (h - 3, x - 3), (3 - h, 3 - x),
            (h * 3, x * 3), (3 * h, 3 * x), (h / 3, x / 3), (3 / h, 3 / x),
            (h**3, x**3), (-h, -x),
        ]  # fmt: skip
        for mine, numpys in pairs:
            np.testing.assert_array_equal(mine.value, numpys)

    def test_handles_on_both_sides(self) -> None:
        x, y = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[5.0, 6.0], [7.0, 8.0]])
        tape = Tape()
        h, k = tape.leaf(x), tape.leaf(y)
        pairs: list[tuple[Variable[Any], Array]] = [
            (h + k, x + y), (h - k, x - y), (h * k, x * y), (h / k, x / y),
            (h @ k, x @ y), (h.T, x.T),
        ]  # fmt: skip
        for mine, numpys in pairs:
            np.testing.assert_array_equal(mine.value, numpys)

    @pytest.mark.parametrize(
        "number",
        [2, 2.0, np.float64(2), np.float32(2), np.int64(2)],
        ids=lambda n: type(n).__name__,
    )
    def test_a_number_never_changes_the_element_type(self, number: Any) -> None:
        h = Tape().leaf(np.ones(2, np.float32))
        for result in (h + number, number + h, h - number, number - h, h * number, h / number):
            assert result.value.dtype == np.float32
        for result in (number / h, h**number, ops.scale(h, number), ops.shift(h, number)):
            assert result.value.dtype == np.float32

    @pytest.mark.parametrize("other", [np.ones(2), [1.0, 2.0], "1", None, 1j], ids=str)
    def test_what_is_neither_handle_nor_number_is_an_error(self, other: Any) -> None:
        h = Tape().leaf(np.ones(2))
        for sign in (add, sub, mul, truediv, pow, matmul):
            with pytest.raises(TypeError):
                sign(h, other)
            with pytest.raises(TypeError):
                sign(other, h)

    def test_the_error_says_what_to_write(self) -> None:
        h = Tape().leaf(np.ones(2))
        array: Any = np.ones(2)
        with pytest.raises(
            TypeError, match=r'"\+" takes a number here, got ndarray.*tape\.constant'
        ):
            _ = h + array
        with pytest.raises(TypeError, match=r'"add" takes handles of a tape, got ndarray'):
            ops.add(h, array)
        with pytest.raises(TypeError, match=r'"exp" takes handles of a tape, got ndarray'):
            ops.exp(array)


def fractions(*rows: list[int]) -> Array:
    """An object array of exact fractions, each number divided by 3."""
    array = np.empty((len(rows), len(rows[0])), object)
    for place, _ in np.ndenumerate(array):
        array[place] = Fraction(rows[place[0]][place[1]], 3)
    return array


class TestFractions:
    """Nothing is rounded: the results are the fractions that mathematics says."""

    def test_a_linear_model_and_its_gradients(self) -> None:
        tape = Tape()
        x, w = tape.leaf(fractions([1, 2], [3, 4])), tape.leaf(fractions([5, 6], [7, 8]))
        b = tape.leaf(fractions([9, 10])[0])
        loss = ops.mean(ops.linear(x, w, b) * 2 - x @ w / 3)
        grads = tape.backward(loss)
        # d loss / d b = 2 * 2 rows / 4 elements; x @ w counts 2 - 1/3 times
        assert grads[b.id].array.tolist() == [Fraction(1), Fraction(1)]
        factor = (2 - Fraction(1, 3)) / 4
        assert grads[w.id].array.tolist() == [
            [factor * Fraction(4, 3)] * 2,
            [factor * Fraction(6, 3)] * 2,
        ]
        assert grads[x.id].array.tolist() == [[factor * Fraction(11, 3), factor * 5]] * 2
        everything = [tape.node(each).value.array for each in grads]
        assert all(isinstance(each, Fraction) for array in everything for each in array.flat)

    def test_polynomials(self) -> None:
        tape = Tape()
        x, y = tape.leaf(fractions([1, 2])), tape.leaf(fractions([3, 5]))
        z = x * y - x / y + (-x) ** 2 + 1 / y
        grads = tape.backward(ops.sum(z))
        one, other = x.value[0], y.value[0]
        assert grads[x.id].array[0].tolist() == [
            b - 1 / b + 2 * a for a, b in zip(one, other, strict=True)
        ]
        assert grads[y.id].array[0].tolist() == [
            a + a / b**2 - 1 / b**2 for a, b in zip(one, other, strict=True)
        ]

    def test_shapes_and_sums(self) -> None:
        tape = Tape()
        x = tape.leaf(fractions([1, 2, 3], [4, 5, 6]))
        y = ops.broadcast_to(ops.sum(ops.reshape(ops.transpose(x), (2, 3)), axis=1), (4, 2))
        grads = tape.backward(ops.sum(y))
        assert y.value[0].tolist() == [Fraction(7, 3), Fraction(14, 3)]
        assert grads[x.id].array.tolist() == [[4, 4, 4], [4, 4, 4]]

    def test_relu(self) -> None:
        tape = Tape()
        x = tape.leaf(fractions([-1, 0, 2]))
        y = ops.relu(x)
        assert y.value[0].tolist() == [0, 0, Fraction(2, 3)]
        assert tape.backward(ops.sum(y))[x.id].array[0].tolist() == [0, 0, 1]

    def test_exact_integers_stay_exact(self) -> None:
        large = 10**30
        tape = Tape()
        x = tape.leaf(np.array([large, 1], object))
        total = ops.sum(x * x)
        assert total.value[()] == large**2 + 1
        assert total.value.dtype == object
        assert tape.backward(total)[x.id].array.tolist() == [2 * large, 2]
