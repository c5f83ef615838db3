import numpy as np
from jaxtyping import Float


def first_of_rows(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, ""]:
    return x[..., 0]
    # E: return value of "first_of_rows" needs a scalar, got 1 axis "n"  [shape-mismatch]


def total(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, ""]:
    energy = np.tensordot(x, x, axes=1)
    energy += x  # E: "+=": result "n" does not broadcast to a scalar  [shape-mismatch]
    return energy


def largest(valid: Float[np.ndarray, ""], names: list[str]) -> list[str]:
    return [
        name
        for name, each in zip(
            names,
            valid,  # E: iteration needs an array with axes, got a scalar  [shape-mismatch]
            strict=True,
        )
        if each > 0
    ]


def mistake_largest() -> None:
    largest(np.array(1.0), ["a"])


def mistake_rows() -> None:
    first_of_rows(np.ones((4, 3)))


def mistake_total() -> None:
    total(np.ones(4))
