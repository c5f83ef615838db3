import numpy as np
from jaxtyping import Float


def rows(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m e"]) -> Float[np.ndarray, "n+m d"]:
    return np.concatenate([x, y])
    # E: "np.concatenate" needs equal sizes on axis 1, got "d" and "e"  [shape-mismatch]
    # N: array 0 is "n d", array 1 is "m e"


def wrong_axis(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n d"]
) -> Float[np.ndarray, "n 2*d"]:
    return np.concatenate([x, y])
    # E: return value of "wrong_axis" needs size "n" on axis 0, got "2*n"  [shape-mismatch]
    # N: expected "n 2*d", got "2*n d"
    # N: did you mean "axis=1"?


def with_vector(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d+1"]:
    return np.concatenate([np.ones(len(x)), x], axis=1)  # E: ...  [shape-mismatch]


def mistake_rows() -> None:
    rows(np.ones((4, 3)), np.ones((5, 2)))


def mistake_wrong_axis() -> None:
    wrong_axis(np.ones((4, 3)), np.ones((4, 3)))


def mistake_with_vector() -> None:
    with_vector(np.ones((4, 3)))


def side_by_side(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2*n"]:
    return np.concatenate([x, y], axis=1)
    # E: "np.concatenate" has no axis 1 in "n"  [shape-mismatch]


def mistake_side_by_side() -> None:
    side_by_side(np.ones(3), np.ones(3))
