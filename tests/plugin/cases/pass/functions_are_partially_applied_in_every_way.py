from collections.abc import Callable
from functools import partial

import numpy as np
from jaxtyping import Float


def step(
    w: Float[np.ndarray, "d o"],
    x: Float[np.ndarray, "n d"],
    y: Float[np.ndarray, "n o"],
    rate: float = 0.1,
) -> Float[np.ndarray, "d o"]:
    return w - rate * (x.T @ (x @ w - y))


def interleaved(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n+1"]) -> Float[np.ndarray, "2*n"]:
    return np.concatenate([x, y[:-1]])


def shifted(
    x: Float[np.ndarray, "*b d"], y: Float[np.ndarray, "#n d"]
) -> Float[np.ndarray, "*b d"]:
    return x + y[0]


def scaled_eye(n: int, x: Float[np.ndarray, "{n}"]) -> Float[np.ndarray, "{n} {n}"]:
    return np.eye(n) * x


def improved(
    f: Callable[[Float[np.ndarray, "d o"]], Float[np.ndarray, "d o"]],
    w: Float[np.ndarray, "d o"],
) -> Float[np.ndarray, "d o"]:
    return f(f(w))


X = np.ones((5, 3))
Y = np.ones((5, 2))
W = np.ones((3, 2))


def example() -> None:
    fast = partial(step, rate=0.2)
    assert (fast(W, X, Y) + W).shape == (3, 2)
    on_data = partial(step, x=X, y=Y)
    assert (on_data(W) + W).shape == (3, 2)
    from_start = partial(step, W)
    assert (from_start(X, Y) + W).shape == (3, 2)
    assert improved(partial(step, x=X, y=Y), W).shape == (3, 2)
    assert [f(W, X, Y).shape for f in (fast, partial(step, rate=0.3))] == [(3, 2), (3, 2)]


def example_of_arithmetic() -> None:
    assert (partial(interleaved, np.ones(4))(np.ones(5)) + np.ones(8)).shape == (8,)
    assert (partial(interleaved, y=np.ones(5))(np.ones(4)) + np.ones(8)).shape == (8,)
    assert (partial(interleaved)(np.ones(4), np.ones(5)) + np.ones(8)).shape == (8,)


def example_of_several_axes() -> None:
    batch = np.ones((2, 2, 3))
    assert (partial(shifted, batch)(np.ones((1, 3))) + batch).shape == (2, 2, 3)
    assert (partial(shifted, y=np.ones((1, 3)))(batch) + batch).shape == (2, 2, 3)


def example_of_a_size() -> None:
    assert (partial(scaled_eye, 3)(np.ones(3)) + np.ones((3, 3))).shape == (3, 3)
    assert (partial(scaled_eye, n=3)(x=np.ones(3)) + np.ones((3, 3))).shape == (3, 3)
