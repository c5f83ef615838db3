import numpy as np
from jaxtyping import Float


def squared_error(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> float:
    return float(((x - y) ** 2).mean())


def symbolic(x: Float[np.ndarray, "a"], y: Float[np.ndarray, "b"]) -> float:
    return squared_error(x, y)
    # E: argument "y" of "squared_error" needs size "a" on axis 0, got "b"  [shape-mismatch]
    # N: "squared_error" takes "n", got "b"
    # N: in "squared_error": n = "a" from argument "x"


def concrete() -> float:
    return squared_error(np.ones(3), np.ones(4))
    # E: argument "y" of "squared_error" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "squared_error" takes "n", got "4"
    # N: in "squared_error": n = 3 from argument "x"


def column_and_row(x: Float[np.ndarray, "a b"]) -> float:
    return squared_error(x.sum(axis=0), x.sum(axis=1))
    # E: argument "y" of "squared_error" needs size "b" on axis 0, got "a"  [shape-mismatch]
    # N: "squared_error" takes "n", got "a"
    # N: in "squared_error": n = "b" from argument "x"


def mistake_symbolic() -> None:
    symbolic(np.ones(3), np.ones(4))


def mistake_concrete() -> None:
    concrete()


def mistake_column_and_row() -> None:
    column_and_row(np.ones((3, 4)))
