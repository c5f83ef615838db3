"""Names that only the type of a passed function mentions: each call of it gives them sizes."""

from collections.abc import Callable

import numpy as np
from jaxtyping import Float


def gram(
    kernel: Callable[
        [Float[np.ndarray, "a d"], Float[np.ndarray, "b d"]], Float[np.ndarray, "a b"]
    ],
    x: Float[np.ndarray, "n features"],
    z: Float[np.ndarray, "m features"],
) -> tuple[Float[np.ndarray, "n m"], Float[np.ndarray, "m m"]]:
    return kernel(x, z), kernel(z, z)


def linear(a: Float[np.ndarray, "p k"], b: Float[np.ndarray, "q k"]) -> Float[np.ndarray, "p q"]:
    return a @ b.T


def mapped(
    f: Callable[[Float[np.ndarray, "a"]], Float[np.ndarray, "a"]] | None,
    x: Float[np.ndarray, "n d"],
) -> Float[np.ndarray, "n d"]:
    return x if f is None else np.stack([f(row) for row in x])


# What a function passed in takes, nobody checks: its names are not held to what they say.
def summed(
    f: Callable[[Float[np.ndarray, "a"], Float[np.ndarray, "a"]], Float[np.ndarray, "*s"]],
    x: Float[np.ndarray, "n d"],
) -> Float[np.ndarray, "k"]:
    return f(x[0], x[:, 0])


class Process:
    def __init__(
        self,
        kernel: Callable[
            [Float[np.ndarray, "a d"], Float[np.ndarray, "b d"]], Float[np.ndarray, "a b"]
        ],
    ) -> None:
        self.kernel = kernel

    def predict(
        self,
        x: Float[np.ndarray, "n d"],
        y: Float[np.ndarray, "n"],
        z: Float[np.ndarray, "m d"],
    ) -> Float[np.ndarray, "m"]:
        return self.kernel(z, x) @ np.linalg.solve(self.kernel(x, x) + np.eye(len(x)), y)


def example() -> None:
    x, z = np.ones((2, 3)), np.ones((4, 3))
    assert [part.shape for part in gram(linear, x, z)] == [(2, 4), (4, 4)]
    assert gram(lambda a, b: a @ b.T, x, z)[0].shape == (2, 4)
    assert mapped(np.tanh, x).shape == (2, 3)
    assert mapped(None, x).shape == (2, 3)
    assert summed(lambda a, b: np.outer(a, b)[0], x).shape == (2,)
    assert Process(linear).predict(x, np.ones(2), z).shape == (4,)
