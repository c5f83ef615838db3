import numpy as np
from jaxtyping import Float
from shapeproof import Tape, ops


def added(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d"]) -> None:
    tape = Tape()
    tape.leaf(x) + tape.leaf(y)  # E: "+" needs equal shapes, got "n d" and "d"  [shape-mismatch]
    # N: the tape repeats nothing by itself, ops.broadcast_to(y, x.shape) does


def multiplied(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n 1"]) -> None:
    tape = Tape()
    ops.mul(tape.leaf(x), tape.leaf(y))
    # E: "mul" needs equal shapes, got "n d" and "n 1"  [shape-mismatch]
    # N: the tape repeats nothing by itself, ops.broadcast_to(y, x.shape) does


def product(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n d"]) -> None:
    tape = Tape()
    tape.leaf(x) @ tape.leaf(y)
    # E: "matmul" needs equal inner dimensions, got "d" and "n"  [shape-mismatch]
    # N: left is "n d", right is "n d"


def labels(x: Float[np.ndarray, "n k"], y: Float[np.ndarray, "m k"]) -> None:
    tape = Tape()
    ops.mse_loss(tape.leaf(x), tape.leaf(y))
    # E: "mse_loss" needs equal shapes, got "n k" and "m k"  [shape-mismatch]


def mistake_added() -> None:
    added(np.ones((4, 3)), np.ones(3))


def mistake_multiplied() -> None:
    multiplied(np.ones((4, 3)), np.ones((4, 1)))


def mistake_product() -> None:
    product(np.ones((4, 3)), np.ones((4, 3)))


def mistake_labels() -> None:
    labels(np.ones((4, 3)), np.ones((5, 3)))
