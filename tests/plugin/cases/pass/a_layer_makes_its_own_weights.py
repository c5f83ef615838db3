import numpy as np
from jaxtyping import Float


class Linear:
    def __init__(self, inp: int, out: int, rng: np.random.Generator | None = None) -> None:
        rng = rng or np.random.default_rng(0)
        self.w: Float[np.ndarray, "inp out"] = rng.normal(size=(inp, out))
        self.b: Float[np.ndarray, "out"] = np.zeros(out)
        self.dw = np.zeros_like(self.w)
        self.cache: dict[str, np.ndarray] = {}

    def forward(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        self.cache["x"] = x
        return x @ self.w + self.b

    def backward(self, g: Float[np.ndarray, "n out"]) -> Float[np.ndarray, "n inp"]:
        x = self.cache["x"]
        self.dw = x.T @ g
        self.db = g.sum(axis=0)
        return g @ self.w.T

    def update(self, rate: float) -> None:
        self.w -= rate * self.dw
        self.b = self.b - rate * self.db


class Mlp:
    def __init__(self, sizes: list[int]) -> None:
        self.layers = [Linear(a, b) for a, b in zip(sizes, sizes[1:], strict=False)]
        self.first = Linear(sizes[0], sizes[1])
        self.first = Linear(sizes[0], 7)

    def forward(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, g: Float[np.ndarray, "n out"]) -> None:
        for layer in reversed(self.layers):
            g = layer.backward(g)
            layer.update(0.1)


def example() -> None:
    mlp = Mlp([3, 5, 2])
    mlp.backward(mlp.forward(np.ones((4, 3))))
