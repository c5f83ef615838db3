import numpy as np
from jaxtyping import Float


def added(x: Float[np.ndarray, "t d"], w: Float[np.ndarray, "t"]) -> Float[np.ndarray, "t"]:
    total = 0.0
    for row, weight in zip(x, w, strict=True):
        total = total + weight * row
    return total  # E: return value of "added" needs size "t" on axis 0, got "d"  [shape-mismatch]


def averaged(xs: list[Float[np.ndarray, "n d"]]) -> Float[np.ndarray, "n"]:
    means = sum(x.mean(axis=0) for x in xs)
    return means / len(xs)
    # E: return value of "averaged" needs size "n" on axis 0, got "d"  [shape-mismatch]


def maybe_a_number(x: Float[np.ndarray, "n d"], rows: bool) -> Float[np.ndarray, "d"]:
    total = 0.0
    if rows:
        total = x.sum(axis=0)
    return total
    # E: Incompatible return value type (got "float | Float[ndarray, 'd']", expected "Float[ndarray, 'd']")  [return-value]


def mistake_added() -> None:
    added(np.ones((4, 3)), np.ones(4))


def mistake_averaged() -> None:
    averaged([np.ones((4, 3)), np.ones((4, 3))])


def mistake_maybe_a_number() -> None:
    maybe_a_number(np.ones((4, 3)), rows=False)
