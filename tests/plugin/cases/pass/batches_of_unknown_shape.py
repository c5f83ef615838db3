"""A variadic name that is known in the signature only."""

import numpy as np
from jaxtyping import Float


class Surface:
    modes: Float[np.ndarray, "m n"]

    def __init__(self, modes: Float[np.ndarray, "m n"]) -> None:
        self.modes = modes


def angles(surface: Surface, at: Float[np.ndarray, "*dims 2"]) -> Float[np.ndarray, "*dims m n"]:
    return at[..., 0, np.newaxis, np.newaxis] * surface.modes


def points(surface: Surface, at: Float[np.ndarray, "*dims 2"]) -> Float[np.ndarray, "*dims 2"]:
    angle = angles(surface, at)
    r = np.sum(surface.modes[np.newaxis, :, :] * np.cos(angle), axis=(-1, -2))
    z = np.sum(surface.modes[np.newaxis, :, :] * np.sin(angle), axis=(-1, -2))
    z += np.sum(surface.modes[np.newaxis, :, :] * np.cos(angle), axis=(-1, -2))
    return np.stack((r, z), axis=-1)


def lengths(surface: Surface, at: Float[np.ndarray, "*dims 2"]) -> Float[np.ndarray, "*dims"]:
    return np.sqrt((points(surface, at) ** 2).sum(axis=-1)) + at[..., 1]


def example() -> None:
    surface = Surface(np.ones((3, 4)))
    assert points(surface, np.ones((5, 6, 2))).shape == (5, 6, 2)
    assert lengths(surface, np.ones((5, 2))).shape == (5,)
