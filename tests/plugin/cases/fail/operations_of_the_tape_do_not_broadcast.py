import numpy as np
from jaxtyping import Float
from shapeproof import Tape, ops


def added(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d"]) -> None:
    tape = Tape()
    tape.leaf(x) + tape.leaf(y)  # E: ...  [shape-mismatch]


def multiplied(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n 1"]) -> None:
    tape = Tape()
    ops.mul(tape.leaf(x), tape.leaf(y))  # E: ...  [shape-mismatch]


def product(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n d"]) -> None:
    tape = Tape()
    tape.leaf(x) @ tape.leaf(y)  # E: ..."d"..."n"...  [shape-mismatch]


def labels(x: Float[np.ndarray, "n k"], y: Float[np.ndarray, "m k"]) -> None:
    tape = Tape()
    ops.mse_loss(tape.leaf(x), tape.leaf(y))  # E: ...  [shape-mismatch]


def mistake_added() -> None:
    added(np.ones((4, 3)), np.ones(3))


def mistake_multiplied() -> None:
    multiplied(np.ones((4, 3)), np.ones((4, 1)))


def mistake_product() -> None:
    product(np.ones((4, 3)), np.ones((4, 3)))


def mistake_labels() -> None:
    labels(np.ones((4, 3)), np.ones((5, 3)))
