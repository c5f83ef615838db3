"""The library's typed handles: no annotation inside the body."""

import numpy as np
from jaxtyping import Float32, Int
from shapeproof import Tape, ops
from shapeproof.train import require_grad_tensor, require_scalar_value, sgd_update_tensor


def step(
    w: Float32[np.ndarray, "pixels classes"],
    b: Float32[np.ndarray, "classes"],
    x: Float32[np.ndarray, "batch pixels"],
    y: Int[np.ndarray, "batch"],
    lr: float,
) -> tuple[Float32[np.ndarray, "pixels classes"], Float32[np.ndarray, "classes"], float]:
    tape = Tape()
    w_, b_ = tape.leaf(w, name="w"), tape.leaf(b, name="b")
    logits = ops.linear(tape.constant(x), w_, b_)
    loss = ops.softmax_cross_entropy(logits, y)
    grads = tape.backward(loss)
    return (
        sgd_update_tensor(w, require_grad_tensor("step", grads, w_), lr),
        sgd_update_tensor(b, require_grad_tensor("step", grads, b_), lr),
        require_scalar_value("step", tape, loss),
    )


def example() -> None:
    w, b = np.ones((3, 2), dtype=np.float32), np.ones(2, dtype=np.float32)
    x, y = np.ones((4, 3), dtype=np.float32), np.array([0, 1, 0, 1])
    w, b, loss = step(w, b, x, y, 0.1)
    assert loss > 0.0
    step(w, b, x, y, 0.1)
