"""A list that a loop or a comprehension fills has one element for each round."""

import numpy as np
from jaxtyping import Float


def states(
    x: Float[np.ndarray, "t n d"], w: Float[np.ndarray, "d d"]
) -> Float[np.ndarray, "n t d"]:
    t, n, d = x.shape
    h = np.zeros((n, d))
    outputs = []
    for i in range(t):
        h = np.tanh(x[i] + h @ w)
        outputs.append(h)
    return np.stack(outputs)
    # E: return value of "states" needs size "n" on axis 0, got "t"  [shape-mismatch]
    # N: expected "n t d", got "t n d"


def states_with_the_first(
    x: Float[np.ndarray, "t d"], h: Float[np.ndarray, "d"]
) -> Float[np.ndarray, "t d"]:
    found = [h]
    for row in x:
        found.append(found[-1] + row)
    return np.array(found)
    # E: return value of "states_with_the_first" needs size "t" on axis 0, got "t+1"  [shape-mismatch]
    # N: expected "t d", got "t+1 d"


def begun_three_times(x: Float[np.ndarray, "n"], k: int) -> Float[np.ndarray, "k n 1"]:
    rows = [x]
    rows = [np.sqrt(row) for row in rows]
    rows = []
    for _ in range(k):
        rows.append(x)
    return np.stack(rows)
    # E: return value of "begun_three_times" needs 3 axes "_ n 1", got 2 axes "_ n"  [shape-mismatch]


def norms(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return np.array([np.linalg.norm(row) for row in x])
    # E: return value of "norms" needs size "d" on axis 0, got "n"  [shape-mismatch]


def windows(x: Float[np.ndarray, "t d"]) -> Float[np.ndarray, "t 3 d"]:
    t = len(x)
    return np.stack([x[i : i + 3] for i in range(t - 2)])
    # E: return value of "windows" needs size "t" on axis 0, got "t-2"  [shape-mismatch]
    # N: expected "t 3 d", got "t-2 3 d"


def heads(x: Float[np.ndarray, "h n d"]) -> Float[np.ndarray, "n d"]:
    parts = []
    for _, head in enumerate(x):
        parts.append(head)
    return np.concatenate(parts, axis=1)
    # E: return value of "heads" needs size "d" on axis 1, got "d*h"  [shape-mismatch]
    # N: expected "n d", got "n d*h"


def copies(x: Float[np.ndarray, "d"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "d n"]:
    return np.stack([x] * len(y))
    # E: return value of "copies" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def mistake_states() -> None:
    states(np.ones((5, 2, 3)), np.ones((3, 3)))


def mistake_states_with_the_first() -> None:
    states_with_the_first(np.ones((5, 3)), np.ones(3))


def mistake_norms() -> None:
    norms(np.ones((5, 3)))


def mistake_windows() -> None:
    windows(np.ones((5, 2)))


def mistake_heads() -> None:
    heads(np.ones((2, 5, 3)))


def mistake_copies() -> None:
    copies(np.ones(2), np.ones(3))


def mistake_begun_three_times() -> None:
    begun_three_times(np.ones(3), 2)
