import numpy as np
from jaxtyping import Float


def biased(
    x: Float[np.ndarray, "n d"], b: Float[np.ndarray, "d"] | None = None
) -> Float[np.ndarray, "n d"]:
    return x if b is None else x + b


def wrong_argument(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return biased(x, x.mean(axis=1))
    # E: argument "b" of "biased" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: "biased" takes "d", got "n"
    # N: in "biased": n = "n", d = "d" from argument "x"


def wrong_body(
    x: Float[np.ndarray, "n d"], b: Float[np.ndarray, "n"] | None = None
) -> Float[np.ndarray, "n d"]:
    if b is not None:
        x = x + b  # E: "+" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
        # N: left is "n d", right is "n"
        # N: did you mean "b[:, None]"?
    return x


def turned(x: Float[np.ndarray, "n d"] | None) -> Float[np.ndarray, "d n"]:
    assert x is not None
    return x  # E: return value of "turned" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def product(
    x: Float[np.ndarray, "n d"] | None = None, y: Float[np.ndarray, "d k"] | None = None
) -> Float[np.ndarray, "k n"]:
    if x is None or y is None:
        return np.ones((3, 2))
    return x @ y  # E: return value of "product" needs size "k" on axis 0, got "n"  [shape-mismatch]
    # N: expected "k n", got "n k"


def of_the_result(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return product(x, np.ones((x.shape[1], 4)))[0] + product(x.T, x)[0]
    # E: "+" cannot broadcast "n" with "d" on the last axis  [shape-mismatch]
    # N: left is "n", right is "d"


def mistake_turned() -> None:
    turned(np.ones((2, 3)))


def mistake_product() -> None:
    product(np.ones((2, 3)), np.ones((3, 4)))


def mistake_of_the_result() -> None:
    of_the_result(np.ones((2, 3)))


def mistake_wrong_argument() -> None:
    wrong_argument(np.ones((4, 3)))


def mistake_wrong_body() -> None:
    wrong_body(np.ones((4, 3)), np.ones(4))
