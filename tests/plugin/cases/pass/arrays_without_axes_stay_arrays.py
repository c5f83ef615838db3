import numpy as np
from jaxtyping import Float


def last_of_row(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x[..., -1]


def last_of_vector(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, ""]:
    return x[..., -1]


def scaled_energy(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, ""]:
    energy = np.tensordot(x, x, axes=1)
    energy /= 2.0
    energy += energy
    return energy


def alike(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, ""]:
    energy = np.tensordot(x, x, axes=1)
    filled: Float[np.ndarray, ""] = np.full_like(energy, 2.0)
    empty: Float[np.ndarray, ""] = np.empty_like(energy)
    assert filled.size == empty.size
    return np.ones_like(energy)


def example() -> None:
    assert last_of_row(np.ones((4, 3))).shape == (4,)
    assert last_of_vector(np.ones(4)).shape == ()
    assert scaled_energy(np.ones(4)).shape == ()
    assert np.shape(alike(np.ones(4))) == ()
