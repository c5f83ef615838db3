import aliases_of_computed_unions as computed
import numpy as np
from aliases_of_annotations import Image, Matrix
from jaxtyping import Float, Real


def flipped(image: Image) -> Image:
    return image[::-1]


def gram(x: Matrix) -> Float[np.ndarray, "d d"]:
    return x.T @ x


def first(
    x: Real[computed.ArrayLike, "..."], y: Real[computed.ScalarLike, ""] = 2
) -> Real[computed.ArrayLike, "..."]:
    del y
    return x


def example() -> None:
    assert flipped(np.ones((4, 5, 3))).shape == (4, 5, 3)
    assert gram(np.ones((4, 3))).shape == (3, 3)
    assert first(1.0) == 1.0
