import numpy as np
from jaxtyping import Float
from linear_layer_with_bias_and_broadcasting import linear


def network(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"], b: Float[np.ndarray, "k"]
) -> Float[np.ndarray, "n k"]:
    return linear(x, b, w)
    # E: argument "w" of "linear" needs 2 axes "inp out", got 1 axis "k"  [shape-mismatch]
    # N: in "linear": batch = "n", inp = "d" from argument "x"
    # N: did you mean to swap "b" and "w"?


def transposed(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"], b: Float[np.ndarray, "k"]
) -> Float[np.ndarray, "n k"]:
    return linear(x, w.T, b)
    # E: argument "w" of "linear" needs size "d" on axis 0, got "k"  [shape-mismatch]
    # N: "linear" takes "inp out", got "k d"
    # N: in "linear": batch = "n", inp = "d" from argument "x"
    # N: did you mean "w"?


def mistake_network() -> None:
    network(np.ones((4, 3)), np.ones((3, 2)), np.ones(2))


def mistake_transposed() -> None:
    transposed(np.ones((4, 3)), np.ones((3, 2)), np.ones(2))
