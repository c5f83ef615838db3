import numpy as np
from jaxtyping import Float


def total(model: "Model", x: "Float[np.ndarray, 'n inp']") -> float:
    return float(model(x).sum())


class Factory:
    model: "Model"

    def __init__(self, inp: int, out: int) -> None:
        self.model = Model(np.ones((inp, out)))


class Model:
    w: Float[np.ndarray, "inp out"]

    def __init__(self, w: Float[np.ndarray, "inp out"]) -> None:
        self.w = w

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w


def example() -> None:
    assert total(Factory(3, 2).model, np.ones((4, 3))) == 24.0
