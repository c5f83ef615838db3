import numpy as np
from jaxtyping import Float


def transposed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return x.T
    # E: return value of "transposed" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"
    # N: did you mean "x"?


def too_small(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return x.sum(axis=0)
    # E: return value of "too_small" needs 2 axes "n d", got 1 axis "d"  [shape-mismatch]


def wrong_literal(x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n 4"]:
    return x * 2.0
    # E: return value of "wrong_literal" needs size 4 on axis 1, got 3  [shape-mismatch]
    # N: expected "n 4", got "n 3"


def the_other_argument(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "n d"]:
    return y
    # E: return value of "the_other_argument" needs size "n" on axis 0, got "m"  [shape-mismatch]
    # N: expected "n d", got "m d"


def mistake_transposed() -> None:
    transposed(np.ones((4, 3)))


def mistake_too_small() -> None:
    too_small(np.ones((4, 3)))


def mistake_wrong_literal() -> None:
    wrong_literal(np.ones((4, 3)))


def mistake_the_other_argument() -> None:
    the_other_argument(np.ones((4, 3)), np.ones((5, 3)))
