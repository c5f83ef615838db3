"""A lambda is called with arrays of several shapes, and with numbers."""

# mypy: disallow-untyped-calls=False

import numpy as np
from jaxtyping import Float


def of_any_shape(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]
) -> tuple[Float[np.ndarray, "n k"], Float[np.ndarray, "k"]]:
    relu = lambda a: np.maximum(a, 0.0)
    hidden = relu(x @ w)
    return hidden, relu(hidden[0]) * float(relu(-1.0))


def by_rank(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d"]) -> Float[np.ndarray, "d"]:
    total = lambda a: a.sum(axis=0) if a.ndim == 2 else a
    return total(x) + total(y)


def in_a_loop(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    step = lambda a, b: a + b.mean(axis=0)
    for _ in range(3):
        x = step(x, x)
    return x


def bound_twice(x: Float[np.ndarray, "n d"], flip: bool) -> Float[np.ndarray, "n d"]:
    change = lambda a: a
    if flip:
        change = lambda a: a.T.T
    return change(x)


def example() -> None:
    x, w = np.ones((4, 3)), np.ones((3, 2))
    of_any_shape(x, w)
    by_rank(x, x[0])
    in_a_loop(x)
    bound_twice(x, flip=True)
