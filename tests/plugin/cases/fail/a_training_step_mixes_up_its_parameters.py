import numpy as np
from jaxtyping import Float32, Int
from shapeproof import Tape, ops
from shapeproof.train import require_grad_tensor, sgd_update_tensor


def swapped(
    w: Float32[np.ndarray, "pixels classes"],
    b: Float32[np.ndarray, "classes"],
    x: Float32[np.ndarray, "batch pixels"],
    y: Int[np.ndarray, "batch"],
) -> Float32[np.ndarray, "pixels classes"]:
    tape = Tape()
    w_, b_ = tape.leaf(w, name="w"), tape.leaf(b, name="b")
    loss = ops.softmax_cross_entropy(ops.linear(tape.constant(x), w_, b_), y)
    grads = tape.backward(loss)
    return sgd_update_tensor(w, require_grad_tensor("step", grads, b_), 0.1)
    # E: ...  [shape-mismatch]


def transposed(
    w: Float32[np.ndarray, "pixels classes"],
    b: Float32[np.ndarray, "classes"],
    x: Float32[np.ndarray, "batch pixels"],
) -> None:
    tape = Tape()
    w_, b_ = tape.leaf(w, name="w"), tape.leaf(b, name="b")
    ops.linear(tape.constant(x.T), w_, b_)
    # E: "linear" needs equal inner dimensions, got "batch" and "pixels"  [shape-mismatch]
    # N: left is "pixels batch", right is "pixels classes"
    # N: did you mean "tape.constant(x.T).T"?


def wrong_order(
    w: Float32[np.ndarray, "pixels classes"], b: Float32[np.ndarray, "classes"]
) -> tuple[Float32[np.ndarray, "pixels classes"], Float32[np.ndarray, "classes"]]:
    tape = Tape()
    w_, b_ = tape.leaf(w, name="w"), tape.leaf(b, name="b")
    grads = tape.backward(ops.sum(w_) + ops.sum(b_))
    return (
    # E: item 0 of return value of "wrong_order" needs 2 axes "pixels classes", got 1 axis "classes"  [shape-mismatch]
        require_grad_tensor("step", grads, b_),
        require_grad_tensor("step", grads, w_),
    )


def arrays() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    w, b = np.ones((3, 2), dtype=np.float32), np.ones(2, dtype=np.float32)
    return w, b, np.ones((4, 3), dtype=np.float32), np.array([0, 1, 0, 1])


def mistake_swapped() -> None:
    swapped(*arrays())


def mistake_transposed() -> None:
    w, b, x, _ = arrays()
    transposed(w, b, x)


def mistake_wrong_order() -> None:
    w, b, _, _ = arrays()
    wrong_order(w, b)
