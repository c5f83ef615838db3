import numpy as np
from jaxtyping import Float


def squared_error(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> float:
    return float(((x - y) ** 2).mean())


def symbolic(x: Float[np.ndarray, "a"], y: Float[np.ndarray, "b"]) -> float:
    return squared_error(x, y)  # E: ..."n"..."a"..."b"...  [shape-mismatch]


def concrete() -> float:
    return squared_error(np.ones(3), np.ones(4))  # E: ..."n"...3...4...  [shape-mismatch]


def column_and_row(x: Float[np.ndarray, "a b"]) -> float:
    return squared_error(x.sum(axis=0), x.sum(axis=1))  # E: ..."n"...  [shape-mismatch]


def mistake_symbolic() -> None:
    symbolic(np.ones(3), np.ones(4))


def mistake_concrete() -> None:
    concrete()


def mistake_column_and_row() -> None:
    column_and_row(np.ones((3, 4)))
