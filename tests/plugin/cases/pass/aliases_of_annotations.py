from typing import TypeAlias

import numpy as np
from jaxtyping import Float

Image = Float[np.ndarray, "h w 3"]
Matrix: TypeAlias = Float[np.ndarray, "n d"]
Images = list[Image]


def gray(image: Image) -> Float[np.ndarray, "h w"]:
    return image.mean(axis=2)


def product(a: Matrix, b: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return a @ b


def all_gray(images: Images) -> list[Float[np.ndarray, "_ _"]]:
    return [gray(image) for image in images]


def example() -> None:
    assert gray(np.ones((4, 5, 3))).shape == (4, 5)
    assert product(np.ones((4, 3)), np.ones((3, 2))).shape == (4, 2)
    assert len(all_gray([np.ones((4, 5, 3)), np.zeros((4, 5, 3))])) == 2
