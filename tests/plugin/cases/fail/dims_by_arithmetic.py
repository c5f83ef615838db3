import numpy as np
from jaxtyping import Float


def slopes(t: Float[np.ndarray, "n"], x: Float[np.ndarray, "n+1"]) -> Float[np.ndarray, "n"]:
    return x[1:] / t


def same_length(t: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return slopes(t, t)
    # E: argument "x" of "slopes" needs size "n+1" on axis 0, got "n"  [shape-mismatch]
    # N: "slopes" takes "n+1", got "n"
    # N: in "slopes": n = "n" from argument "t"


def one_too_many(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n+1"]:
    return np.concatenate([np.zeros(1), x, np.zeros(1)])
    # E: return value of "one_too_many" needs size "n+1" on axis 0, got "n+2"  [shape-mismatch]


def of_constants() -> Float[np.ndarray, "4"]:
    return slopes(np.ones(4), np.ones(6))
    # E: argument "x" of "slopes" needs size 5 on axis 0, got 6  [shape-mismatch]
    # N: "slopes" takes "n+1", got "6"
    # N: in "slopes": n = 4 from argument "t"


def mistake_same_length() -> None:
    same_length(np.ones(3))


def mistake_one_too_many() -> None:
    one_too_many(np.ones(3))


def mistake_of_constants() -> None:
    of_constants()
