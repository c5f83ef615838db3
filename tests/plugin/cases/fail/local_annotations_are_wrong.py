import numpy as np
from jaxtyping import Float


def declared(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    h: Float[np.ndarray, "k n"] = x @ w
    # E: variable "h" needs size "k" on axis 0, got "n"  [shape-mismatch]
    # N: expected "k n", got "n k"
    # N: did you mean "(x @ w).T"?
    assert h.size
    return x @ w


def assigned_later(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    y: Float[np.ndarray, "n d"]
    y = x.T  # E: variable "y" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"
    # N: did you mean "x"?
    return y


def of_given_size(count: int) -> Float[np.ndarray, "3 {count}"]:
    eyes: Float[np.ndarray, "3 {count}"] = np.eye(3, count + 1)
    # E: variable "eyes" needs size "{count}" on axis 1, got "{count}+1"  [shape-mismatch]
    # N: expected "3 {count}", got "3 {count}+1"
    return eyes


def fixed() -> float:
    weights: Float[np.ndarray, "10 3"] = np.ones((3, 10))
    # E: variable "weights" needs size 10 on axis 0, got 3  [shape-mismatch]
    # N: expected "10 3", got "3 10"
    return float(weights.sum())


def unnoticed_locals() -> None:
    """Annotated local variables are not checked at run time."""
    declared(np.ones((4, 3)), np.ones((3, 2)))
    fixed()


def mistake_assigned_later() -> None:
    assigned_later(np.ones((4, 3)))


def mistake_of_given_size() -> None:
    of_given_size(4)
