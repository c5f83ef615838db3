import numpy as np
from jaxtyping import Float


def squared_error(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> float:
    return float(((x - y) ** 2).mean())


def symbolic(x: Float[np.ndarray, "a"], y: Float[np.ndarray, "b"]) -> float:
    return squared_error(x, y)
    # E: argument "y" of "squared_error" needs size "a" for "n", got "b"  [shape-mismatch]
    # N: expected "n", got "b"
    # N: n = a from argument "x" of "squared_error"


def concrete() -> float:
    return squared_error(np.ones(3), np.ones(4))
    # E: argument "y" of "squared_error" needs size 3 for "n", got 4  [shape-mismatch]
    # N: expected "n", got "4"
    # N: n = 3 from argument "x" of "squared_error"


def column_and_row(x: Float[np.ndarray, "a b"]) -> float:
    return squared_error(x.sum(axis=0), x.sum(axis=1))
    # E: argument "y" of "squared_error" needs size "b" for "n", got "a"  [shape-mismatch]
    # N: expected "n", got "a"
    # N: n = b from argument "x" of "squared_error"


def mistake_symbolic() -> None:
    symbolic(np.ones(3), np.ones(4))


def mistake_concrete() -> None:
    concrete()


def mistake_column_and_row() -> None:
    column_and_row(np.ones((3, 4)))
