import numpy as np
from jaxtyping import Float
from shapeproof import Tape, ops
from shapeproof.train import require_grad_tensor, require_value_tensor, sgd_update_tensor


def step(
    w: Float[np.ndarray, "inp hidden"],
    v: Float[np.ndarray, "hidden out"],
    x: Float[np.ndarray, "batch inp"],
    target: Float[np.ndarray, "batch out"],
) -> tuple[Float[np.ndarray, "inp hidden"], Float[np.ndarray, "hidden out"]]:
    tape = Tape()
    w_, v_ = tape.leaf(w), tape.leaf(v)
    h = tape.constant(x)
    h = ops.relu(ops.matmul(h, w_))
    out = ops.tanh(h @ v_)
    loss = ops.mean((out - tape.constant(target)) ** 2)
    grads = tape.backward(loss)
    predicted = require_value_tensor("step", tape, out)
    assert predicted.shape == target.shape
    return (
        sgd_update_tensor(w, require_grad_tensor("step", grads, w_), 0.1),
        sgd_update_tensor(v, require_grad_tensor("step", grads, v_), 0.1),
    )


def by_id(
    w: Float[np.ndarray, "inp out"], x: Float[np.ndarray, "n inp"]
) -> Float[np.ndarray, "inp out"]:
    tape = Tape()
    w_ = tape.leaf(w, name="w")
    grads = tape.backward(ops.sum(tape.constant(x) @ w_))
    return require_grad_tensor("by id", grads, w_.id, Float[np.ndarray, "inp out"])


def example() -> None:
    step(np.ones((3, 5)), np.ones((5, 2)), np.ones((4, 3)), np.ones((4, 2)))
    assert by_id(np.ones((3, 2)), np.ones((4, 3))).shape == (3, 2)
