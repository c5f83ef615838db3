import numpy as np
from jaxtyping import Float


def asserted(x: np.ndarray) -> Float[np.ndarray, "4 3"]:
    assert x.shape == (4, 3)
    return x.T  # E: return value of "asserted" needs size 4 on axis 0, got 3  [shape-mismatch]
    # N: expected "4 3", got "3 4"
    # N: did you mean "x"?


def mistake_after_an_assertion() -> None:
    asserted(np.ones((4, 3)))


def of_another(x: Float[np.ndarray, "n d"], y: np.ndarray) -> Float[np.ndarray, "n d"]:
    assert x.shape == y.shape
    return (x @ y) * 2  # E: "@" needs equal inner dimensions, got "d" and "n"  [shape-mismatch]
    # N: left is "n d", right is "n d"


def mistake_after_two_shapes_were_compared() -> None:
    of_another(np.ones((4, 3)), np.ones((4, 3)))


def ranked(x: np.ndarray) -> Float[np.ndarray, "n d"]:
    if x.ndim != 2:
        raise ValueError(f"got {x.ndim} axes")
    return x.sum(axis=0)
    # E: return value of "ranked" needs 2 axes "_ _", got 1 axis "_"  [shape-mismatch]


def mistake_after_the_rank_is_known() -> None:
    ranked(np.ones((4, 3)))


def of_rows(x: np.ndarray) -> Float[np.ndarray, "n 1"]:
    assert x.ndim == 2
    assert x.shape[1] == 3
    return x @ np.ones((4, 1))  # E: "@" needs equal inner dimensions, got 3 and 4  [shape-mismatch]
    # N: left is "_ 3", right is "4 1"


def mistake_after_one_size_is_known() -> None:
    of_rows(np.ones((5, 3)))


def in_branches(x: np.ndarray) -> Float[np.ndarray, "3 4"]:
    if x.shape == (3, 4):
        return x
    if x.shape == (4, 3):
        return x @ np.ones((4, 4))
        # E: "@" needs equal inner dimensions, got 3 and 4  [shape-mismatch]
        # N: left is "4 3", right is "4 4"
        # N: did you mean "x.T"?
    return np.ones((3, 4))


def mistake_in_a_branch() -> None:
    in_branches(np.ones((4, 3)))


def narrowed_to_a_number(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n 1"]:
    assert x.shape[1] == 3
    return x @ np.ones((4, 1))  # E: "@" needs equal inner dimensions, got 3 and 4  [shape-mismatch]
    # N: left is "n 3", right is "4 1"


def mistake_after_a_name_became_a_number() -> None:
    narrowed_to_a_number(np.ones((5, 3)))


def of_two(x: Float[np.ndarray, "d"] | Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    if x.ndim == 1:
        return x
    return x.sum(axis=1)
    # E: return value of "of_two" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: did you mean "axis=0"?


def mistake_in_the_other_member() -> None:
    of_two(np.ones((4, 3)))


def unpacked(x: np.ndarray) -> float:
    assert x.ndim == 2
    a, b, c = x.shape  # E: Need more than 2 values to unpack (3 expected)  [misc]
    return float(a + b + c)


def mistake_in_unpacking() -> None:
    unpacked(np.ones((4, 3)))
