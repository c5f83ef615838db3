"""A name that only parameters with defaults have is of the size that the call leaves to them."""

import numpy as np
from jaxtyping import Float, Int, jaxtyped
from beartype import beartype


@jaxtyped(typechecker=beartype)
def total(x: Float[np.ndarray, "n d"] = np.ones((2, 3))) -> Float[np.ndarray, "d"]:
    return x.sum(axis=0)


@jaxtyped(typechecker=beartype)
def counts(n: int = 3, x: Float[np.ndarray, "{n}"] = np.zeros(3)) -> int:
    return n + len(x)


@jaxtyped(typechecker=beartype)
def last(
    x: Float[np.ndarray, "b 3"],
    /,
    y: Float[np.ndarray, "*c 2*k"] | None = np.zeros((2, 4)),
    *,
    z: Int[np.ndarray, "m m"] = np.eye(2, dtype=int),
) -> Float[np.ndarray, "b"]:
    return x[:, -1]


class Scaled:
    def __init__(self, scale: Float[np.ndarray, "n"] = np.ones(3)) -> None:
        self.scale = scale


def example_defaults() -> None:
    assert total().shape == (3,)
    assert total(np.ones((4, 5))).shape == (5,)
    assert counts() == 6
    assert last(np.ones((4, 3))).shape == (4,)
    assert Scaled().scale.shape == (3,)
