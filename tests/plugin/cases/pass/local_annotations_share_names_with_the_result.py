import numpy as np
from jaxtyping import Float, UInt8

Picture = UInt8[np.ndarray, "height width rgb"]


def painted(size: int) -> Picture:
    picture: Picture = np.full((size, size, 3), 255, dtype=np.uint8)
    picture[0] = (0, 0, 0)
    return picture


def grid(size: int) -> Float[np.ndarray, "rows columns"]:
    values: Float[np.ndarray, "rows columns"] = np.zeros((size, 2))
    values[0] = (1.0, 2.0)
    return values


def example() -> None:
    assert painted(4).shape == (4, 4, 3)
    assert grid(4).shape == (4, 2)
