import numpy as np
from jaxtyping import Float


def weighted(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "n"] | None = None
) -> Float[np.ndarray, "d"]:
    if w is None:
        w = np.full(x.shape[1], 1 / x.shape[1])
    return w @ x  # E: "@" needs equal inner dimensions, got "d" and "n"  [shape-mismatch]
    # N: left is "d", right is "n d"


def by_the_mean(
    x: Float[np.ndarray, "n d"], center: Float[np.ndarray, "d"] | None = None
) -> Float[np.ndarray, "n d"]:
    center = x.mean(axis=1) if center is None else center
    return x - center  # E: "-" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n"


def predicted(
    x: Float[np.ndarray, "d"] | Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]
) -> Float[np.ndarray, "_ k"]:
    if x.ndim == 1:
        x = x[:, None]
    return x @ w  # E: "@" needs equal inner dimensions, got 1 and "d"  [shape-mismatch]
    # N: left is "d 1", right is "d k"


def dot(a: Float[np.ndarray, "m"], b: Float[np.ndarray, "m"]) -> float:
    return float(a @ b)


def total(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "n"] | None = None) -> float:
    if w is None:
        w = np.ones(x.shape[1])
    return dot(x[:, 0], w)
    # E: argument "b" of "dot" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: "dot" takes "m", got "d"
    # N: in "dot": m = "n" from argument "a"


def centered(x: Float[np.ndarray, "n d"], *, rows: bool) -> Float[np.ndarray, "n d"]:
    means = x.mean(axis=1) if rows else x.mean(axis=0)
    return x - means  # E: "-" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n"


def neither(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"], n: int) -> None:
    h = w.T if n > 3 else w.sum(axis=0)
    x @ h  # E: "@" needs equal inner dimensions, got "d" and "k"  [shape-mismatch]
    # N: left is "n d", right is "k d"


def mistake_weighted() -> None:
    weighted(np.ones((4, 3)))


def mistake_by_the_mean() -> None:
    by_the_mean(np.ones((4, 3)))


def mistake_predicted() -> None:
    predicted(np.ones(3), np.ones((3, 2)))


def mistake_total() -> None:
    total(np.ones((4, 3)))


def mistake_centered() -> None:
    centered(np.ones((4, 3)), rows=True)


def mistake_neither() -> None:
    neither(np.ones((4, 3)), np.ones((3, 2)), 4)


def mistake_neither_again() -> None:
    neither(np.ones((4, 3)), np.ones((3, 2)), 2)
