import numpy as np
from jaxtyping import Float


def prepared(x: Float[np.ndarray, "n d"], mode: str) -> Float[np.ndarray, "n _"]:
    if mode == "square":
        h = x**2
    elif mode == "double":
        h = np.concatenate([x, x], axis=1)
    else:
        h = x[:, :1]
    return h


def maybe_transposed(x: Float[np.ndarray, "n d"], flip: bool) -> Float[np.ndarray, "_ _"]:
    if flip:
        x = x.T
    return x


def safe(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "m"]:
    try:
        y = x[x > 0]
    except ValueError:
        y = x
    finally:
        count = len(x)
    return y if count else x


def example() -> None:
    assert prepared(np.ones((4, 3)), "double").shape == (4, 6)
    assert maybe_transposed(np.ones((4, 3)), flip=True).shape == (3, 4)
    assert safe(np.ones(3)).shape == (3,)
