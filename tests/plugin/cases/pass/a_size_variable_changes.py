"""An int that holds a dim is an ordinary variable afterwards."""

import numpy as np
from jaxtyping import Float


def smallest_power(x: Float[np.ndarray, "n d"]) -> int:
    size = len(x)
    size = size + 1
    while size % 2 == 0:
        size //= 2
    best = x.shape[0]
    for i in range(3):
        best = min(best, i)
    n = x.shape[0]
    n = x.shape[1]
    return size + best + n


def sizes(xs: list[Float[np.ndarray, "_ d"]]) -> list[int]:
    lengths = [xs[0].shape[0]]
    lengths.append(3)
    lengths += [len(x) for x in xs]
    return lengths


class Counter:
    def __init__(self, x: Float[np.ndarray, "n d"]) -> None:
        self.seen = x.shape[0]
        self.width = x.shape[1]

    def add(self, x: Float[np.ndarray, "n d"]) -> None:
        self.seen += len(x)
        self.width = 0


def example() -> None:
    assert smallest_power(np.ones((3, 2))) == 3
    assert sizes([np.ones((3, 2))]) == [3, 3, 3]
    counter = Counter(np.ones((3, 2)))
    counter.add(np.ones((4, 2)))
    assert counter.seen == 7
