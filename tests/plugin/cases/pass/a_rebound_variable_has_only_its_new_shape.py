"""What a variable or parameter held before says nothing of an axis whose size is not known now."""

import numpy as np
from jaxtyping import Bool, Float


def selected(
    x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"], z: Float[np.ndarray, "m k"]
) -> Float[np.ndarray, "m d"]:
    x = x[mask]
    x = x[: len(z)]
    return x


def filtered(
    x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"], z: Float[np.ndarray, "m k"]
) -> Float[np.ndarray, "m d"]:
    y = np.ones_like(x)
    if len(z) > 0:
        y = y[mask]
    else:
        y = x[mask]
    y = y.T
    y = y.T
    return y


def pairs(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"], z: Float[np.ndarray, "m d"]
) -> tuple[Float[np.ndarray, "m d"], Float[np.ndarray, "m"]]:
    keep = y > 0
    batch = (x, y)
    batch = (x[keep], y[keep])
    x, y = batch
    rows = [x]
    rows = [row[row > 0] for row in x]
    assert len(rows) == len(z)
    return batch


def example() -> None:
    x, mask = np.ones((4, 3)), np.array([True, False, True, False])
    assert selected(x, mask, np.ones((2, 5))).shape == (2, 3)
    assert filtered(x, mask, np.ones((2, 5))).shape == (2, 3)
    both = pairs(x, np.array([1.0, -1.0, 1.0, -1.0]), np.ones((2, 3)))
    assert both[0].shape == (2, 3)
