import numpy as np
from jaxtyping import Float, Int


class Centroids:
    points: Float[np.ndarray, "k d"]

    def __init__(self, points: Float[np.ndarray, "k d"]) -> None:
        self.points = points

    def distances(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]:
        return ((x.reshape(len(x), 1, -1) - self.points) ** 2).sum(axis=2)

    def assign(self, x: Float[np.ndarray, "n d"]) -> Int[np.ndarray, "n"]:
        return self.distances(x).argmin(axis=1)

    def move(self, x: Float[np.ndarray, "n d"], rate: float) -> None:
        nearest = self.points[self.assign(x)]
        self.points += rate * (x - nearest).mean(axis=0)


class Scaler:
    """No annotated field: what `fit` stores is unknown elsewhere."""

    def fit(self, x: Float[np.ndarray, "n d"]) -> "Scaler":
        self.mean = x.mean(axis=0)
        self.scale = x.std(axis=0)
        return self

    def transform(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return (x - self.mean) / (self.scale + 1e-9)


def example() -> None:
    centroids = Centroids(np.eye(3))
    assert centroids.assign(np.ones((5, 3))).shape == (5,)
    centroids.move(np.ones((5, 3)), 0.1)
    scaler = Scaler().fit(np.ones((5, 3)))
    assert scaler.transform(np.ones((2, 3))).shape == (2, 3)
