"""Every operation's gradient, against finite differences and against autograd."""

import zlib
from collections.abc import Callable
from typing import Any, TypeAlias

import autograd
import autograd.numpy as anp
import numpy as np
import pytest

from shapeproof import Tape, ops
from shapeproof.ops.registry import operations
from shapeproof.ops.tape_operation import TapeOperation
from tests.tape.gradient_cases import CASES, Case

Array: TypeAlias = np.ndarray[Any, Any]

STEP = 1e-6  # of the central difference: its error is of the order of STEP**2 + 1e-16/STEP

each_case = pytest.mark.parametrize(
    "case", [pytest.param(each, id=f"{place}-{each}") for place, each in enumerate(CASES)]
)


def inputs(case: Case, dtype: str = "float64") -> list[Array]:
    random = np.random.default_rng(zlib.crc32(str(case).encode()))
    if case.positive:
        return [random.uniform(0.5, 2, shape).astype(dtype) for shape in case.shapes]
    return [np.asarray(random.normal(size=shape)).astype(dtype) for shape in case.shapes]


def tape_gradients(case: Case, arrays: list[Array], weights: Array) -> tuple[Array, list[Array]]:
    """The value of the call, and the gradients of its product with the weights."""
    tape = Tape()
    leaves = [tape.leaf(array) for array in arrays]
    output = case.apply(*leaves)
    gradients = tape.backward(output, seed=weights)
    return output.value, [gradients[leaf.id].array for leaf in leaves]


def weights_for(case: Case, dtype: str = "float64") -> Array:
    tape = Tape()
    output = case.apply(*[tape.constant(array) for array in inputs(case, dtype)])
    return np.asarray(np.random.default_rng(1).normal(size=output.shape)).astype(dtype)


@each_case
def test_the_gradient_is_autograds(case: Case) -> None:
    arrays, weights = inputs(case), weights_for(case)
    value, gradients = tape_gradients(case, arrays, weights)
    np.testing.assert_allclose(value, case.reference(*arrays), rtol=1e-12, atol=1e-12)
    for place, gradient in enumerate(gradients):
        scalar = lambda *x: anp.sum(case.reference(*x) * weights)  # noqa: E731 (autograd wants it)
        expected = autograd.grad(scalar, place)(*arrays)
        np.testing.assert_allclose(gradient, expected, rtol=1e-10, atol=1e-12)
        assert gradient.shape == arrays[place].shape


@each_case
def test_the_gradient_is_the_difference_quotient(case: Case) -> None:
    arrays, weights = inputs(case), weights_for(case)
    _, gradients = tape_gradients(case, arrays, weights)

    def product(*points: Array) -> float:
        tape = Tape()
        return float(np.sum(case.apply(*map(tape.constant, points)).value * weights))

    for place, gradient in enumerate(gradients):
        expected = difference_quotient(product, arrays, place)
        np.testing.assert_allclose(gradient, expected, rtol=1e-6, atol=1e-7)


def difference_quotient(function: Callable[..., float], arrays: list[Array], place: int) -> Array:
    quotient = np.empty_like(arrays[place])
    for index in np.ndindex(*quotient.shape):
        values = []
        for step in (STEP, -STEP):
            moved = arrays[place].copy()
            moved[index] += step
            values.append(function(*arrays[:place], moved, *arrays[place + 1 :]))
        quotient[index] = (values[0] - values[1]) / (2 * STEP)
    return quotient


@each_case
def test_float32_stays_float32_and_agrees_with_float64(case: Case) -> None:
    arrays = inputs(case, "float32")
    value, gradients = tape_gradients(case, arrays, weights_for(case, "float32"))
    assert value.dtype == np.float32
    wide = [array.astype(np.float64) for array in arrays]
    _, expected = tape_gradients(case, wide, weights_for(case, "float32").astype(np.float64))
    for gradient, true in zip(gradients, expected, strict=True):
        assert gradient.dtype == np.float32
        np.testing.assert_allclose(gradient, true, rtol=2e-4, atol=2e-5)


@each_case
def test_a_frozen_input_changes_no_other_gradient(case: Case) -> None:
    arrays, weights = inputs(case), weights_for(case)
    _, expected = tape_gradients(case, arrays, weights)
    for frozen in range(len(arrays)):
        tape = Tape()
        handles = [
            tape.leaf(array, requires_grad=place != frozen) for place, array in enumerate(arrays)
        ]
        gradients = tape.backward(case.apply(*handles), seed=weights)
        assert handles[frozen].id not in gradients
        for place, handle in enumerate(handles):
            if place != frozen:
                np.testing.assert_array_equal(gradients[handle.id].array, expected[place])


@each_case
def test_inputs_may_be_read_only_and_in_any_memory_order(case: Case) -> None:
    arrays, weights = inputs(case), weights_for(case)
    value, expected = tape_gradients(case, arrays, weights)
    for place, array in enumerate(arrays):
        strided = np.repeat(array[..., None], 2, axis=-1)[..., 0].copy(order="F")[...]
        strided.setflags(write=False)
        changed = [*arrays[:place], strided, *arrays[place + 1 :]]
        other_value, gradients = tape_gradients(case, changed, weights)
        np.testing.assert_allclose(other_value, value, rtol=1e-12)
        np.testing.assert_allclose(gradients[place], expected[place], rtol=1e-10, atol=1e-12)


@each_case
def test_no_array_is_changed(case: Case) -> None:
    arrays, weights = inputs(case), weights_for(case)
    before = [array.copy() for array in arrays]
    tape = Tape()
    output = case.apply(*map(tape.leaf, arrays))
    value = output.value.copy()
    tape.backward(output, seed=weights)
    np.testing.assert_array_equal(output.value, value)
    for array, copied in zip(arrays, before, strict=True):
        np.testing.assert_array_equal(array, copied)


@each_case
def test_a_gradient_is_no_array_of_the_tape(case: Case) -> None:
    """Else a change of the one in place would be a change of the other."""
    tape = Tape()
    handles = [tape.leaf(array) for array in inputs(case)]
    output = case.apply(*handles)
    gradients = tape.backward(output, seed=weights_for(case))
    for gradient in gradients.values():
        for each in (*handles, output):
            assert not np.shares_memory(gradient.array, each.value)


def test_every_operation_of_the_tape_has_a_case() -> None:
    recorded = {
        each.function
        for each in operations()
        if issubclass(each, TapeOperation) and "function" in vars(each)
    }
    assert recorded == {case.operation for case in CASES}
    assert all(hasattr(ops, name) for name in recorded)


def test_a_wrong_pull_back_would_be_noticed() -> None:
    wrong = Case("exp", ((2, 3),), lambda x: ops.exp(x) + ops.scale(x, 1e-4), anp.exp)
    with pytest.raises(AssertionError):
        test_the_gradient_is_autograds(wrong)
