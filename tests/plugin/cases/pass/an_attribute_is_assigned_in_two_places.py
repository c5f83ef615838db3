import numpy as np
from jaxtyping import Float


class RunningMean:
    def __init__(self) -> None:
        self.total = np.zeros(1)
        self.count = 0

    def add(self, x: Float[np.ndarray, "n d"]) -> None:
        if self.count == 0:
            self.total = x.sum(axis=0)
        else:
            self.total = self.total + x.sum(axis=0)
        self.count += x.shape[0]

    def value(self) -> Float[np.ndarray, "d"]:
        return self.total / self.count


class Cache:
    def __init__(self, x: Float[np.ndarray, "n d"]) -> None:
        self.x = x
        self.last = x

    def flip(self) -> None:
        self.last = self.last.T


def example() -> None:
    mean = RunningMean()
    mean.add(np.ones((5, 3)))
    mean.add(np.ones((2, 3)))
    assert mean.value().shape == (3,)
    cache = Cache(np.ones((5, 3)))
    cache.flip()
