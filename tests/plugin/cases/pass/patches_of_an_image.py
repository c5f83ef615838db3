import numpy as np
from jaxtyping import Float


def patches(
    image: Float[np.ndarray, "h w c"], p: int
) -> Float[np.ndarray, "(h//{p})*(w//{p}) {p}*{p}*c"]:
    """Each division leaves no remainder, or there are no such patches."""
    h, w, c = image.shape
    blocks = image.reshape(h // p, p, w // p, p, c).transpose(0, 2, 1, 3, 4)
    return blocks.reshape(-1, p * p * c)


def example() -> None:
    assert patches(np.ones((4, 6, 3)), 2).shape == (6, 12)
