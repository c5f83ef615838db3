import numpy as np
from jaxtyping import Float


def wrong_letter(
    q: Float[np.ndarray, "b n d"], k: Float[np.ndarray, "b m d"]
) -> Float[np.ndarray, "b n m"]:
    return np.einsum("bnd,bmd->bmn", q, k)
    # E: return value of "wrong_letter" needs size "n" on axis 1, got "m"  [shape-mismatch]
    # N: expected "b n m", got "b m n"


def contracted_over_unequal_axes(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d e"]
) -> Float[np.ndarray, "n e"]:
    return np.einsum("nd,ed->ne", x, w)
    # E: "np.einsum" needs equal sizes for the subscript "d", got "d" and "e"  [shape-mismatch]
    # N: the arrays are "n d", "d e"


def right_side_on_the_other_axis(
    a: Float[np.ndarray, "d d"], x: Float[np.ndarray, "n d"]
) -> Float[np.ndarray, "d n"]:
    return np.linalg.solve(a, x)
    # E: "np.linalg.solve" needs equal inner dimensions, got "d" and "n"  [shape-mismatch]
    # N: left is "d d", right is "n d"
    # N: did you mean "x.T"?


def not_square(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.linalg.inv(x)  # E: "np.linalg.inv" needs a square matrix, got "n d"  [shape-mismatch]


def full_factor(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    u, s, vt = np.linalg.svd(x)
    return u @ s  # E: ...  [shape-mismatch]


def grid_in_the_wrong_order(
    x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]
) -> Float[np.ndarray, "n m"]:
    across, along = np.meshgrid(x, y)
    return across * along
    # E: return value of "grid_in_the_wrong_order" needs size "n" on axis 0, got "m"  [shape-mismatch]
    # N: expected "n m", got "m n"
    # N: did you mean "(across * along).T"?


def off_by_one(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return np.diff(x)
    # E: return value of "off_by_one" needs size "n" on axis 0, got "n-1"  [shape-mismatch]


def repeated_along_the_wrong_axis(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "2*n d"]:
    return np.repeat(x, 2, axis=1)
    # E: return value of "repeated_along_the_wrong_axis" needs size "2*n" on axis 0, got "n"  [shape-mismatch]
    # N: expected "2*n d", got "n 2*d"
    # N: did you mean "axis=0"?


def weights_of_the_other_axis(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "n"]
) -> Float[np.ndarray, "n"]:
    return np.average(x, axis=1, weights=w)
    # E: "np.average": weights must be of shape "d", got "n"  [shape-mismatch]


def blocks_of_other_heights(
    a: Float[np.ndarray, "n n"], b: Float[np.ndarray, "m n"]
) -> Float[np.ndarray, "n+m n+m"]:
    return np.block([[a, b], [b, a]])
    # E: "np.block" needs equal sizes on axis 0, got "n" and "m"  [shape-mismatch]
    # N: array 0 is "n n", array 1 is "m n"


def mistake_wrong_letter() -> None:
    wrong_letter(np.ones((2, 3, 5)), np.ones((2, 4, 5)))


def mistake_contracted_over_unequal_axes() -> None:
    contracted_over_unequal_axes(np.ones((2, 3)), np.ones((3, 4)))


def mistake_right_side_on_the_other_axis() -> None:
    right_side_on_the_other_axis(np.eye(3), np.ones((2, 3)))


def mistake_not_square() -> None:
    not_square(np.ones((2, 3)))


def mistake_full_factor() -> None:
    full_factor(np.ones((2, 3)))


def mistake_grid_in_the_wrong_order() -> None:
    grid_in_the_wrong_order(np.ones(2), np.ones(3))


def mistake_off_by_one() -> None:
    off_by_one(np.ones(3))


def mistake_repeated_along_the_wrong_axis() -> None:
    repeated_along_the_wrong_axis(np.ones((2, 3)))


def mistake_weights_of_the_other_axis() -> None:
    weights_of_the_other_axis(np.ones((2, 3)), np.ones(2))


def mistake_blocks_of_other_heights() -> None:
    blocks_of_other_heights(np.eye(2), np.ones((1, 2)))
