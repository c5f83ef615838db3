"""A reduction without its axis gives a number, of which mypy may know no type."""

import numpy as np
from jaxtyping import Bool, Float, Int


def returned(scores: Float[np.ndarray, "n d"]) -> Int[np.ndarray, "n"]:
    return np.argmax(scores)
    # E: Incompatible return value type (got "signedinteger[_32Bit | _64Bit]", expected "Int[ndarray, 'n']")  [return-value]


def returned_later(scores: Float[np.ndarray, "n d"]) -> Int[np.ndarray, "n"]:
    best = np.argmax(scores)
    return best
    # E: Incompatible return value type (got "signedinteger[_32Bit | _64Bit]", expected "Int[ndarray, 'n']")  [return-value]


def counted(right: Bool[np.ndarray, "n d"]) -> Int[np.ndarray, "n"]:
    return right.sum()
    # E: Incompatible return value type (got "signedinteger[...]", expected "Int[ndarray, 'n']")  [return-value]


def largest(labels: Int[np.ndarray, "n d"]) -> Int[np.ndarray, "n"]:
    return labels.max()
    # E: Incompatible return value type (got "signedinteger[Any]", expected "Int[ndarray, 'n']")  [return-value]


def one_hot(labels: Int[np.ndarray, "n"]) -> Float[np.ndarray, "n 9"]:
    return np.eye(9)[labels]


def coded(labels: Int[np.ndarray, "n d"]) -> Float[np.ndarray, "n 9"]:
    return one_hot(labels.max())
    # E: argument "labels" of "one_hot" needs 1 axis "n", got a scalar  [shape-mismatch]


def mistake_returned() -> None:
    returned(np.ones((2, 3)))


def mistake_returned_later() -> None:
    returned_later(np.ones((2, 3)))


def mistake_counted() -> None:
    counted(np.ones((2, 3), dtype=bool))


def mistake_largest() -> None:
    largest(np.arange(6).reshape(2, 3))


def mistake_coded() -> None:
    coded(np.arange(6).reshape(2, 3))
