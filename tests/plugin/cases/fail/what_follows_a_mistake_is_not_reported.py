"""A mistake has one message: what is computed from its result is unknown, also where it is a number."""

import numpy as np
from jaxtyping import Float


def spectral_norms(w: Float[np.ndarray, "n n"], x: Float[np.ndarray, "m n"]) -> list[float]:
    gram = w @ x  # E: "@" needs equal inner dimensions, got "n" and "m"  [shape-mismatch]
    # N: left is "n n", right is "m n"
    values, _ = np.linalg.eigh(gram @ gram.T - w)
    return [0.5 * np.sum(np.abs(values)), np.max(gram[:, 0] / np.trace(gram))]


def mistake_spectral_norms() -> None:
    spectral_norms(np.ones((3, 3)), np.ones((2, 3)))
