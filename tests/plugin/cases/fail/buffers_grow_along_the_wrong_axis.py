import numpy as np
from jaxtyping import Float


class Process:
    x: Float[np.ndarray, "n d"]
    y: Float[np.ndarray, "n"]

    def __init__(self, x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> None:
        self.x = x
        self.y = y

    def add(self, x: Float[np.ndarray, "m d"]) -> None:
        self.x = np.vstack([self.x, x.T])
        # E: "np.vstack" needs equal sizes on axis 1, got "d" and "m"  [shape-mismatch]
        # N: array 0 is "n d", array 1 is "d m"

    def summarize(self) -> None:
        self.y = self.x.sum(axis=0)
        # E: attribute "self.y" needs size "n" on axis 0, got "d"  [shape-mismatch]
        # N: did you mean "axis=1"?


def mistake() -> None:
    Process(np.ones((4, 3)), np.ones(4)).add(np.ones((2, 3)))


def unnoticed_summary() -> None:
    """Run time does not look at what an attribute holds."""
    Process(np.ones((4, 3)), np.ones(4)).summarize()
