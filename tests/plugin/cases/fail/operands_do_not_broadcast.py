import numpy as np
from jaxtyping import Float


def added(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n d"]:
    return x + y  # E: "+" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n"
    # N: did you mean "y[:, None]"?


def centered(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return x - x.mean(axis=1)
    # E: "-" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n"
    # N: did you mean "keepdims=True" in "x.mean(axis=1)"?


def softmax(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    e = np.exp(x)
    return e / e.sum(axis=1)
    # E: "/" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n"
    # N: did you mean "keepdims=True" in "e.sum(axis=1)"?


def by_ufunc(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d n"]) -> Float[np.ndarray, "n d"]:
    return np.maximum(x, y)
    # E: "np.maximum" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "d n"
    # N: did you mean "y.T"?


def by_product(x: Float[np.ndarray, "3 4"], y: Float[np.ndarray, "3"]) -> Float[np.ndarray, "3 4"]:
    return 2.0 * x * y  # E: "*" cannot broadcast 4 with 3 on the last axis  [shape-mismatch]
    # N: left is "3 4", right is "3"
    # N: did you mean "y[:, None]"?


def by_power(x: Float[np.ndarray, "n d"], k: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n d"]:
    return pow(x, k)  # E: "pow" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n"
    # N: did you mean "k[:, None]"?


def mistake_added() -> None:
    added(np.ones((4, 3)), np.ones(4))


def mistake_centered() -> None:
    centered(np.ones((4, 3)))


def mistake_softmax() -> None:
    softmax(np.ones((4, 3)))


def mistake_by_ufunc() -> None:
    by_ufunc(np.ones((4, 3)), np.ones((3, 4)))


def mistake_by_product() -> None:
    by_product(np.ones((3, 4)), np.ones(3))


def mistake_by_power() -> None:
    by_power(np.ones((4, 3)), np.ones(4))
