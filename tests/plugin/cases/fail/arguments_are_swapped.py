import numpy as np
from jaxtyping import Float


def project(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return x @ w


def layer(
    x: Float[np.ndarray, "batch inp"], w: Float[np.ndarray, "inp out"]
) -> Float[np.ndarray, "batch out"]:
    return project(w, x)
    # E: argument "w" of "project" needs size "out" on axis 0, got "batch"  [shape-mismatch]
    # N: "project" takes "d k", got "batch inp"
    # N: in "project": n = "inp", d = "out" from argument "x"
    # N: did you mean to swap "w" and "x"?


def by_keyword(
    x: Float[np.ndarray, "batch inp"], w: Float[np.ndarray, "inp out"]
) -> Float[np.ndarray, "batch out"]:
    return project(x=w, w=x)
    # E: argument "w" of "project" needs size "out" on axis 0, got "batch"  [shape-mismatch]
    # N: "project" takes "d k", got "batch inp"
    # N: in "project": n = "inp", d = "out" from argument "x"
    # N: did you mean to swap "w" and "x"?


def mistake_layer() -> None:
    layer(np.ones((5, 3)), np.ones((3, 2)))


def mistake_by_keyword() -> None:
    by_keyword(np.ones((5, 3)), np.ones((3, 2)))
