import numpy as np
from einops import rearrange
from jaxtyping import Float, Float32, Int64


def rotated(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n 1"]:
    z: Float[np.ndarray, "n d"] = 2 * x
    z: Float[np.ndarray, "d n"] = z.T  # type: ignore[no-redef]
    z: Float[np.ndarray, "1 d n"] = rearrange(z, "d n -> 1 d n")  # type: ignore[no-redef]
    return rearrange(z, "1 d n -> d n 1")


def homogeneous(h: int, w: int) -> Float32[np.ndarray, "h w 3"]:
    grid: Int64[np.ndarray, "h w 2"] = np.stack(np.meshgrid(np.arange(w), np.arange(h)), -1)
    ones = np.ones_like(grid)[:, :, [0]]
    grid = np.concatenate((grid, ones), -1).astype(np.float32)
    grid: Float32[np.ndarray, "1 h w 3"] = grid[None]  # type: ignore[no-redef]
    return rearrange(grid, "1 h w c -> h w c")


def optional(
    x: Float[np.ndarray, "n d"], r: Float[np.ndarray, "d d"] | None = None
) -> Float[np.ndarray, "n d"]:
    if r is None:
        r: Float[np.ndarray, "d d"] = np.eye(x.shape[1])  # type: ignore[no-redef]
    x: Float[np.ndarray, "d n"] = x.T  # type: ignore[no-redef]
    return (r @ x).T


class Model:
    def centred(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
        x: Float[np.ndarray, "d n"] = x.T  # type: ignore[no-redef]
        return x - x.mean(axis=1, keepdims=True)


def example() -> None:
    x = np.ones((2, 3))
    assert rotated(x).shape == (3, 2, 1)
    assert homogeneous(2, 4).shape == (2, 4, 3)
    assert optional(x).shape == (2, 3)
    assert Model().centred(x).shape == (3, 2)
