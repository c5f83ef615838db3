import numpy as np
from jaxtyping import Float


class Scaler:
    def __init__(self) -> None:
        self.features = None
        self.rows = None

    def fit(self, x: Float[np.ndarray, "n d"]) -> "Scaler":
        self.features = x.shape[1]
        self.rows = len(x)
        return self

    def flat(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "_ d"]:
        return x.reshape(-1, self.features)


def example() -> None:
    scaler = Scaler().fit(np.ones((4, 3)))
    assert scaler.flat(np.ones((4, 3))).shape == (4, 3)
