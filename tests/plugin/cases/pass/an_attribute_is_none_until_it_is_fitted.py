import numpy as np
from jaxtyping import Float


class LinearRegression:
    weights: Float[np.ndarray, "d"] | None = None

    def __init__(self) -> None:
        self.history: list[Float[np.ndarray, "d"]] = []
        self.mean: Float[np.ndarray, "d"] | None = None

    def fit(self, x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> "LinearRegression":
        self.mean = x.mean(axis=0)
        self.weights = np.linalg.lstsq(x - self.mean, y)[0]
        self.history.append(self.weights)
        return self

    def predict(self, x: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "m"]:
        if self.weights is None or self.mean is None:
            raise ValueError("fit first")
        return (x - self.mean) @ self.weights


class Standardization:
    def __init__(self) -> None:
        self._mean = None
        self._std = None

    def train(self, y: Float[np.ndarray, "n"]) -> None:
        self._mean = np.mean(y)
        self._std = np.std(y)

    def apply(self, y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "m"]:
        return (y - self._mean) / self._std


class RunningMinimum:
    def __init__(self) -> None:
        self.best = None
        self.first = None

    def update(self, loss: Float[np.ndarray, "n"]) -> None:
        self.best = loss.min()
        self.first = loss[0]
        self.best = np.min(loss)


def fitted(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    model = LinearRegression()
    return model.fit(x, y).predict(x)


def example() -> None:
    standardization = Standardization()
    standardization.train(np.arange(3.0))
    standardization.apply(np.ones(4))
    RunningMinimum().update(np.arange(3.0))
    assert fitted(np.arange(8.0).reshape(4, 2), np.arange(4.0)).shape == (4,)
