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
    return kernel(x, z)
    # E: argument 2 of "kernel" needs size "d" on axis 1, got "k"  [shape-mismatch]
    # N: "kernel" takes "m d", got "m k"


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
    return run(x.T)  # E: argument 1 of "run" needs size "d" on axis 1, got "n"  [shape-mismatch]
    # N: "run" takes "_ d", got "d n"
    # N: did you mean "x"?


def mistake_in_a_layer() -> None:
    columns(np.ones((2, 3)), np.ones((3, 4)))


def example_of_a_layer() -> None:
    assert rows(np.ones((2, 3)), np.ones((3, 4))).shape == (2, 4)


def mistake_in_the_columns() -> None:
    matrix(linear, np.ones((2, 3)), np.ones((4, 5)))


def mistake_in_the_order() -> None:
    turned(linear, np.ones((2, 3)), np.ones((4, 3)))


def with_names_of_its_own(
    kernel: Callable[
        [Float[np.ndarray, "a d"], Float[np.ndarray, "b d"]], Float[np.ndarray, "a b"]
    ],
    x: Float[np.ndarray, "n d"],
    z: Float[np.ndarray, "m d"],
) -> Float[np.ndarray, "n m"]:
    return kernel(z, x)
    # E: return value of "with_names_of_its_own" needs size "n" on axis 0, got "m"  [shape-mismatch]
    # N: expected "n m", got "m n"


def with_too_many_axes(
    f: Callable[[Float[np.ndarray, "a"]], Float[np.ndarray, "a"]] | None,
    x: Float[np.ndarray, "n d"],
) -> Float[np.ndarray, "n d"]:
    return x if f is None else f(x)
    # E: argument 1 of "f" needs 1 axis "a", got 2 axes "n d"  [shape-mismatch]


def mistake_in_the_order_of_own_names() -> None:
    with_names_of_its_own(linear, np.ones((2, 3)), np.ones((4, 3)))


def first(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x


def mistake_in_the_axes() -> None:
    with_too_many_axes(first, np.ones((2, 3)))
