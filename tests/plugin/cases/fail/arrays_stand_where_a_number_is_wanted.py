"""NumPy's stubs take each array of integers for a number, and know no element types of tuples."""

import numpy as np
from jaxtyping import Float, Int


def of_vectors(x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"]) -> None:
    np.zeros((y, 3))
    # E: "np.zeros" needs whole numbers for "shape", got 1 axis "n"  [shape-mismatch]


def of_a_matrix(x: Float[np.ndarray, "n d"]) -> None:
    np.ones(x)  # E: "np.ones" needs whole numbers for "shape", got 2 axes "n d"  [shape-mismatch]


def of_fractions(x: Float[np.ndarray, "n"], rng: np.random.Generator) -> None:
    rng.normal(size=x)
    # E: "rng.normal" needs whole numbers for "size", got 1 axis "n"  [shape-mismatch]


def one_of_several(y: Int[np.ndarray, "n"], count: int) -> None:
    np.random.randn(count, y)
    # E: "np.random.randn" needs whole numbers for "size", got 1 axis "n"  [shape-mismatch]


def a_count(y: Int[np.ndarray, "n"]) -> None:
    np.linspace(0.0, 1.0, y)
    # E: "np.linspace" needs whole numbers for "num", got 1 axis "n"  [shape-mismatch]


def mistake_of_vectors() -> None:
    of_vectors(np.ones((2, 3)), np.array([1, 2]))


def mistake_of_a_matrix() -> None:
    of_a_matrix(np.ones((2, 3)))


def mistake_of_fractions() -> None:
    of_fractions(np.ones(2), np.random.default_rng(0))


def mistake_one_of_several() -> None:
    one_of_several(np.array([1, 2]), 3)


def mistake_a_count() -> None:
    a_count(np.array([1, 2]))
