"""An annotated attribute has the sizes that a method gives it, if no parameter has the names."""

import numpy as np
from jaxtyping import Float


class Model:
    def __init__(self, units: int) -> None:
        self.w: Float[np.ndarray, "inp out"] = np.zeros((3, units))
        self.b: Float[np.ndarray, "out"] = np.zeros(units)
        self.seen: list[Float[np.ndarray, "3"]] = []

    def widen(self) -> None:
        self.w = np.zeros((4, 5))
        self.b = np.zeros(5)

    def fit(self, x: Float[np.ndarray, "n inp"], units: int) -> None:
        self.w = np.zeros((x.shape[1], units))
        self.b = np.zeros(7)
        for _ in range(2):
            self.w = self.w + x.sum(axis=0)[:, None]

    def see(self, x: Float[np.ndarray, "3"]) -> None:
        self.seen.append(x)


def example() -> None:
    model = Model(2)
    model.widen()
    assert model.w.shape == (4, 5)
    model.fit(np.ones((2, 3)), 7)
    assert model.w.shape == (3, 7)
    model.see(np.ones(3))
