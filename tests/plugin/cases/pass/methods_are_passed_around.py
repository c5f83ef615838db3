from collections.abc import Callable

import numpy as np
from jaxtyping import Float

Step = Callable[[Float[np.ndarray, "n d"]], Float[np.ndarray, "n d"]]


class Smoother:
    kernel: Float[np.ndarray, "d d"]

    def __init__(self, kernel: Float[np.ndarray, "d d"]) -> None:
        self.kernel = kernel
        self.callbacks: list[Step] = [self.smooth]

    def smooth(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return x @ self.kernel

    @staticmethod
    def halved(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return x / 2

    def run(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        steps: list[Step] = [self.smooth, self.halved, np.tanh, lambda h: h + 1.0]
        for step in [*steps, *self.callbacks]:
            x = step(x)
        return x


def repeated(step: Step, x: Float[np.ndarray, "rows 3"], times: int) -> Float[np.ndarray, "rows 3"]:
    for _ in range(times):
        x = step(x)
    return x


def composed(*steps: Step) -> Step:
    def run(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        for step in steps:
            x = step(x)
        return x

    return run


def of_the_class(
    x: Float[np.ndarray, "n d"],
) -> tuple[Float[np.ndarray, "d n"], Float[np.ndarray, "n*d"], Float[np.ndarray, "d"]]:
    return np.ndarray.transpose(x), np.ndarray.reshape(x, -1), np.ndarray.mean(x, axis=0)



def example() -> None:
    smoother = Smoother(np.eye(3))
    assert smoother.run(np.ones((4, 3))).shape == (4, 3)
    assert repeated(smoother.smooth, np.ones((4, 3)), 2).shape == (4, 3)
    assert composed(smoother.smooth, Smoother.halved)(np.ones((2, 3))).shape == (2, 3)
    assert [h.shape for h in map(smoother.smooth, [np.ones((1, 3))])] == [(1, 3)]
    assert of_the_class(np.ones((4, 3)))[0].shape == (3, 4)
