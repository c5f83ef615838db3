import numpy as np
from jaxtyping import Float


def project(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return x @ w


def pooled(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return x.mean(axis=0)


def twice(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return project(project(x, w), w)
    # E: argument "w" of "project" needs size "k" on axis 0, got "d"  [shape-mismatch]
    # N: in "project": n = "n", d = "k" from argument "x"


def wrong_result(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]
) -> Float[np.ndarray, "n"]:
    return pooled(project(x, w))
    # E: return value of "wrong_result" needs size "n" on axis 0, got "k"  [shape-mismatch]


def wrong_use(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n d"]:
    h = project(x, w)
    return x + h  # E: "+" cannot broadcast "d" with "k" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n k"


def mistake_twice() -> None:
    twice(np.ones((4, 3)), np.ones((3, 2)))


def mistake_wrong_result() -> None:
    wrong_result(np.ones((4, 3)), np.ones((3, 2)))


def mistake_wrong_use() -> None:
    wrong_use(np.ones((4, 3)), np.ones((3, 2)))
