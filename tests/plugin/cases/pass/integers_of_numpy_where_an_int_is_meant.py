"""To mypy a NumPy integer is no `int`, but at run time it works as one."""

import numpy as np
from jaxtyping import Bool, Float, Int


def steps(scores: Float[np.ndarray, "n"], named: dict[int, str]) -> list[int]:
    best: int = np.argmax(scores)
    found: list[int] = [np.argmin(scores)]
    found.append(np.argmax(scores))
    found += [np.count_nonzero(scores > 0.5)]
    assert named[np.argmax(scores)] == named[best]
    return [int(index) for index in found]


def best_label(scores: Float[np.ndarray, "n"], labels: Int[np.ndarray, "n"]) -> int:
    label: int = labels[np.argmax(scores)]
    i = 0
    while i < 3:
        i = np.argmax(scores)
        label += i
        i += 3
    return int(label)


def share(right: Bool[np.ndarray, "n"]) -> float:
    count: float = np.count_nonzero(right)
    return count / len(right)


def example() -> None:
    scores = np.array([0.0, 2.0, 1.0])
    assert steps(scores, {1: "one"}) == [0, 1, 2]
    assert best_label(scores, np.array([4, 5, 6])) == 6
    assert share(scores > 0.0) == 2 / 3
