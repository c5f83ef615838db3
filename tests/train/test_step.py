"""A whole training step, enforced while it runs: what the parts are for."""

from typing import Any

import numpy as np
import pytest
from beartype import beartype
from jaxtyping import Float32, Int, TypeCheckError, jaxtyped

from shapeproof import ShapeError, Tape, ops
from shapeproof.train import (
    TensorShapeError,
    require_grad_tensor,
    require_scalar_value,
    sgd_update_tensor,
)


@jaxtyped(typechecker=beartype)
def step(
    w: Float32[np.ndarray, "features classes"],
    b: Float32[np.ndarray, "classes"],
    x: Float32[np.ndarray, "batch features"],
    y: Int[np.ndarray, "batch"],
    lr: float,
) -> tuple[Float32[np.ndarray, "features classes"], Float32[np.ndarray, "classes"], float]:
    tape = Tape()
    w_, b_ = tape.leaf(w, name="w"), tape.leaf(b, name="b")
    logits = ops.linear(tape.constant(x), w_, b_)
    loss = ops.softmax_cross_entropy(logits, y)
    grads = tape.backward(loss)
    return (
        sgd_update_tensor(
            w,
            require_grad_tensor("step", grads, w_.id, Float32[np.ndarray, "features classes"]),
            lr,
        ),
        sgd_update_tensor(b, require_grad_tensor("step", grads, b_), lr),
        require_scalar_value("step", tape, loss),
    )


def problem() -> tuple[
    Float32[np.ndarray, "4 3"],
    Float32[np.ndarray, "3"],
    Float32[np.ndarray, "30 4"],
    Int[np.ndarray, "30"],
]:
    """Three classes that a linear model can tell apart."""
    rng = np.random.default_rng(0)
    y = np.arange(30) % 3
    x = (3 * np.eye(3, 4)[y] + rng.standard_normal((30, 4))).astype(np.float32)
    return np.zeros((4, 3), np.float32), np.zeros(3, np.float32), x, y


def test_the_first_step_is_the_formula() -> None:
    w, b, x, y = problem()
    updated_w, updated_b, loss = step(w, b, x, y, 0.5)
    assert loss == pytest.approx(np.log(3))  # zero logits give every class the same probability
    error = (np.full((30, 3), 1 / 3) - np.eye(3)[y]) / 30
    np.testing.assert_allclose(updated_w, -0.5 * x.T @ error, rtol=1e-5, atol=1e-7)
    np.testing.assert_allclose(updated_b, -0.5 * error.sum(axis=0), atol=1e-7)


def test_steps_lower_the_loss() -> None:
    w, b, x, y = problem()
    losses = []
    for _ in range(50):
        w, b, loss = step(w, b, x, y, 0.5)
        losses.append(loss)
    assert losses[-1] < 0.3 * losses[0]
    assert w.dtype == b.dtype == np.float32


def test_nan_in_the_data_is_nan_in_the_parameters() -> None:
    w, b, x, y = problem()
    x[0, 0] = np.nan
    updated_w, _, loss = step(w, b, x, y, 0.5)
    assert np.isnan(loss)
    assert np.isnan(updated_w).any()


def test_read_only_and_non_contiguous_arrays_are_taken_as_they_are() -> None:
    w, b, x, y = problem()
    expected = step(w, b, x, y, 0.5)
    for array in w, b, x, y:
        array.setflags(write=False)
    found = step(np.asfortranarray(w), b, np.repeat(x, 2, axis=0)[::2], y, 0.5)
    np.testing.assert_allclose(found[0], expected[0], rtol=1e-6)
    np.testing.assert_allclose(found[1], expected[1], rtol=1e-6)


def test_wrong_data_stops_at_the_boundary() -> None:
    w, b, x, y = problem()
    wrong: list[Any] = [x.T, x.astype(np.float64), x[0], x[:10]]  # mypy would see them
    for bad in wrong:
        with pytest.raises(TypeCheckError):
            step(w, b, bad, y, 0.5)


def test_the_gradient_of_another_parameter_is_no_update() -> None:
    w, b, x, y = problem()
    tape = Tape()
    w_, b_ = tape.leaf(w, name="w"), tape.leaf(b, name="b")
    grads = tape.backward(ops.softmax_cross_entropy(ops.linear(tape.constant(x), w_, b_), y))
    update: Any = sgd_update_tensor  # mypy would see this too
    with pytest.raises(ShapeError, match='argument "grad" needs 1 axis "3", got 2 axes "4 3"'):
        update(b, require_grad_tensor("step", grads, w_), 0.5)
    with pytest.raises(TensorShapeError, match='expected "classes", got "4 3"\n  the node is "w"'):
        require_grad_tensor("step", grads, w_.id, Float32[np.ndarray, "classes"])
