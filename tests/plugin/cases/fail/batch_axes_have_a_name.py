import numpy as np
from jaxtyping import Float


def linear(
    x: Float[np.ndarray, "*batch inp"], w: Float[np.ndarray, "inp out"]
) -> Float[np.ndarray, "*batch out"]:
    return x @ w


def paired(
    x: Float[np.ndarray, "*batch d"], y: Float[np.ndarray, "*batch d"]
) -> Float[np.ndarray, "*batch"]:
    return (x * y).sum(axis=-1)


def wrong_result(
    x: Float[np.ndarray, "b t inp"], w: Float[np.ndarray, "inp out"]
) -> Float[np.ndarray, "t b out"]:
    return linear(x, w)
    # E: return value of "wrong_result" needs size "t" on axis 0, got "b"  [shape-mismatch]
    # N: expected "t b out", got "b t out"


def wrong_pair(
    x: Float[np.ndarray, "b t d"], y: Float[np.ndarray, "t d"]
) -> Float[np.ndarray, "b t"]:
    return paired(x, y)
    # E: argument "y" of "paired" needs axes "b t" for "*batch", got "t"  [shape-mismatch]
    # N: "paired" takes "*batch d", got "t d"
    # N: in "paired": d = "d", *batch = "b t" from argument "x"


def wrong_width(
    x: Float[np.ndarray, "b t d"], w: Float[np.ndarray, "k d"]
) -> Float[np.ndarray, "b t d"]:
    return linear(x, w)
    # E: argument "w" of "linear" needs size "d" on axis 0, got "k"  [shape-mismatch]
    # N: "linear" takes "inp out", got "k d"
    # N: in "linear": inp = "d", *batch = "b t" from argument "x"


def mistake_wrong_result() -> None:
    wrong_result(np.ones((5, 4, 3)), np.ones((3, 2)))


def mistake_wrong_pair() -> None:
    wrong_pair(np.ones((5, 4, 3)), np.ones((4, 3)))


def mistake_wrong_width() -> None:
    wrong_width(np.ones((5, 4, 3)), np.ones((2, 3)))


def conjugate(q: Float[np.ndarray, "*batch 4"]) -> Float[np.ndarray, "*batch 4"]:
    w, x, y, z = np.moveaxis(q, -1, 0)
    return np.stack([w, -x, -y, -z], axis=0)
    # E: return value of "conjugate" needs axes "*batch 4", got "4 *batch"  [shape-mismatch]


def mistake_in_the_axis_of_the_parts() -> None:
    conjugate(np.ones((2, 3, 4)))
