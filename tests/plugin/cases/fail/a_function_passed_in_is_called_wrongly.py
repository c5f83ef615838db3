from collections.abc import Callable

import numpy as np
from jaxtyping import Float


def matrix(
    kernel: Callable[
        [Float[np.ndarray, "n d"], Float[np.ndarray, "m d"]], Float[np.ndarray, "n m"]
    ],
    x: Float[np.ndarray, "n d"],
    z: Float[np.ndarray, "m k"],
) -> Float[np.ndarray, "n m"]:
    return kernel(x, z)  # E: argument 2 needs size "d" on axis 1, got "k"  [shape-mismatch]
    # N: expected "m d", got "m k"


def turned(
    kernel: Callable[
        [Float[np.ndarray, "n d"], Float[np.ndarray, "m d"]], Float[np.ndarray, "n m"]
    ],
    x: Float[np.ndarray, "n d"],
    z: Float[np.ndarray, "m d"],
) -> Float[np.ndarray, "n m"]:
    return kernel(z, x)
    # E: return value of "turned" needs size "n" on axis 0, got "m"  [shape-mismatch]
    # N: expected "n m", got "m n"


def linear(a: Float[np.ndarray, "p k"], b: Float[np.ndarray, "q k"]) -> Float[np.ndarray, "p q"]:
    return a @ b.T


def layer(
    w: Float[np.ndarray, "d k"],
) -> Callable[[Float[np.ndarray, "n d"]], Float[np.ndarray, "n k"]]:
    def run(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]:
        return x @ w

    return run


def rows(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    run = layer(w)
    return run(x)


def columns(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    run = layer(w)
    return run(x.T)  # E: argument 1 needs size "d" on axis 1, got "n"  [shape-mismatch]
    # N: expected "_ d", got "d n"
    # N: did you mean "x"?


def mistake_in_a_layer() -> None:
    columns(np.ones((2, 3)), np.ones((3, 4)))


def example_of_a_layer() -> None:
    assert rows(np.ones((2, 3)), np.ones((3, 4))).shape == (2, 4)


def mistake_in_the_columns() -> None:
    matrix(linear, np.ones((2, 3)), np.ones((4, 5)))


def mistake_in_the_order() -> None:
    turned(linear, np.ones((2, 3)), np.ones((4, 3)))
