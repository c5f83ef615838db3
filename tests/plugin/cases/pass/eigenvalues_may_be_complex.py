"""Whether the eigenvalues of a real matrix are real is a matter of what stands in it."""

import numpy as np
from jaxtyping import Complex, Float


def rotated(x: Float[np.ndarray, "n n"]) -> Complex[np.ndarray, "n"]:
    return np.linalg.eigvals(x)


def stretched(x: Float[np.ndarray, "n n"]) -> Float[np.ndarray, "n"]:
    return np.linalg.eigvals(x)


def example() -> None:
    assert rotated(np.array([[0.0, 1.0], [-1.0, 0.0]])).shape == (2,)
    if np.lib.NumpyVersion(np.__version__) < "2.5.0":  # since then they are always complex
        assert stretched(np.diag(np.arange(3.0))).shape == (3,)
