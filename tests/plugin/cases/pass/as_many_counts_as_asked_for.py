"""`minlength=n` with a name is how many there are."""

import numpy as np
from jaxtyping import Float, Int


def degrees(nodes: Int[np.ndarray, "e"], n: int) -> Int[np.ndarray, "{n}"]:
    return np.bincount(nodes, minlength=n)


def confusion(
    truth: Int[np.ndarray, "n"], found: Int[np.ndarray, "n"], k: int
) -> Int[np.ndarray, "{k} {k}"]:
    return np.bincount(truth * k + found, minlength=k * k).reshape(k, k)


def means(
    x: Float[np.ndarray, "n d"], groups: Int[np.ndarray, "n"], k: int = 4
) -> Float[np.ndarray, "{k} d"]:
    total = np.zeros((k, x.shape[1]))
    np.add.at(total, groups, x)
    return total / np.maximum(np.bincount(groups, minlength=k), 1)[:, None]


def counts(labels: Int[np.ndarray, "n"]) -> Int[np.ndarray, "classes"]:
    return np.bincount(labels, minlength=2)


def example() -> None:
    labels = np.array([0, 2, 1, 2, 3])
    assert degrees(labels, 4).shape == (4,)
    assert confusion(labels, labels, 4).shape == (4, 4)
    assert means(np.ones((5, 3)), labels).shape == (4, 3)
    assert counts(labels).shape == (4,)
