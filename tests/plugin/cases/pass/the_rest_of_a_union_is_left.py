import numpy as np
from jaxtyping import Float, Int

Point = Float[np.ndarray, "3"]


def as_rows(x: Point | Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "_ 3"]:
    if isinstance(x, Point):
        return x[None, :]
    return x


def projected(
    x: Float[np.ndarray, "d"] | Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]
) -> Float[np.ndarray, "_ k"]:
    if not isinstance(x, Float[np.ndarray, "d"]):
        return x @ w
    return (x @ w)[None]


def as_floats(x: Float[np.ndarray, "n"] | Int[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x if isinstance(x, Float[np.ndarray, "n"]) else x / 1


def centers(x: Float[np.ndarray, "d"] | Float[np.ndarray, "n d"] | float) -> float:
    if isinstance(x, Float[np.ndarray, "k"]):
        return float(x.mean())
    elif isinstance(x, Float[np.ndarray, "n d"]):
        return float(x.mean(axis=0)[0])
    else:
        return x


def maybe_square(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    """Nothing is known of what is no square: it is still checked."""
    if isinstance(x, Float[np.ndarray, "n n"]):
        return x @ x
    return x + x.mean(axis=0)


def example() -> None:
    assert as_rows(np.ones(3)).shape == (1, 3)
    assert as_rows(np.ones((2, 3))).shape == (2, 3)
    assert projected(np.ones(3), np.ones((3, 4))).shape == (1, 4)
    assert projected(np.ones((2, 3)), np.ones((3, 4))).shape == (2, 4)
    assert as_floats(np.ones(3)).shape == as_floats(np.arange(3)).shape == (3,)
    assert centers(np.ones(3)) == centers(np.ones((2, 3))) == centers(1.0) == 1
    assert maybe_square(np.ones((2, 3))).shape == (2, 3)
