import numpy as np
from jaxtyping import Float, UInt8


def rotate(
    points: Float[np.ndarray, "n 2"], rotation: Float[np.ndarray, "2 2"]
) -> Float[np.ndarray, "n 2"]:
    return points @ rotation.T


def gray(image: UInt8[np.ndarray, "h w 3"]) -> Float[np.ndarray, "h w"]:
    return image.mean(axis=2)


def scaled(x: Float[np.ndarray, "n"], t: Float[np.ndarray, ""]) -> Float[np.ndarray, "n"]:
    return x * t


def zero() -> Float[np.ndarray, ""]:
    return np.zeros(())


def example() -> None:
    assert rotate(np.ones((5, 2)), np.eye(2)).shape == (5, 2)
    assert gray(np.zeros((4, 5, 3), dtype=np.uint8)).shape == (4, 5)
    assert scaled(np.ones(3), zero()).shape == (3,)
    assert scaled(np.ones(3), np.array(2.0)).shape == (3,)
