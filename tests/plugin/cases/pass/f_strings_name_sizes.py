from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


def eye(n: int) -> Float[np.ndarray, "{n} {n}"]:
    return np.eye(n)


def repeated(x: Float[np.ndarray, "d"], n: int) -> Float[np.ndarray, "{n} d"]:
    return np.stack([x] * n)


def total(xs: list[Float[np.ndarray, "d"]], d: int) -> Float[np.ndarray, "{d}"]:
    """The parameter is called like the dim, and is that."""
    result = np.zeros(d)
    for x in xs:
        result += x
    return xs[0] if d == 1 else result


class Embedding:
    def __init__(self, size: int, width: int) -> None:
        self.size = size
        self.width = width
        self.table = np.zeros((size, width))

    def all(self) -> Float[np.ndarray, "{self.size} {self.width}"]:
        return self.table


class Linear:
    def __init__(self, inputs: int, outputs: int) -> None:
        self.inputs = inputs
        self.outputs = outputs
        self.w = np.zeros((inputs, outputs))

    def __call__(
        self, x: Float[np.ndarray, "n {self.inputs}"]
    ) -> Float[np.ndarray, "n {self.outputs}"]:
        return x @ self.w


class Residual:
    """Has attributes of the same names, and a layer of its own."""

    def __init__(self, inputs: int, outputs: int) -> None:
        self.inputs = inputs
        self.outputs = outputs
        self.layer = Linear(inputs, outputs)

    def __call__(
        self, x: Float[np.ndarray, "n {self.inputs}"]
    ) -> Float[np.ndarray, "n {self.outputs}"]:
        y = self.layer(x)
        return y + x if self.inputs == self.outputs else y


class Autoencoder:
    def __init__(self, size: int, code: int) -> None:
        self.size, self.code = size, code
        self.first = Linear(size, code)
        self.second = Linear(code, size)

    def encode(self, x: Float[np.ndarray, "n {self.size}"]) -> Float[np.ndarray, "n {self.code}"]:
        return self.first(x)

    def __call__(self, x: Float[np.ndarray, "n {self.size}"]) -> Float[np.ndarray, "n {self.size}"]:
        return self.second(self.encode(x)) + x

    def loss(self, x: Float[np.ndarray, "n {self.size}"]) -> float:
        return float(np.mean((self(x) - x) ** 2))


@dataclass
class Points:
    """Its number is that of its rows, as its author knows."""

    x: Float[np.ndarray, "n d"]
    number: int

    def all(self) -> Float[np.ndarray, "{self.number} d"]:
        return self.x


class Kernel:
    def __init__(self, d: int) -> None:
        self.d = d

    def scaled(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n {self.d}"]:
        return x / self.d


def example() -> None:
    assert Points(np.ones((3, 2)), 3).all().shape == (3, 2)
    assert Kernel(2).scaled(np.ones((3, 2))).shape == (3, 2)
    assert eye(3).shape == (3, 3)
    assert repeated(np.ones(2), 4).shape == (4, 2)
    assert total([np.ones(3)], 3).shape == (3,)
    assert Embedding(5, 2).all().shape == (5, 2)
    assert Residual(3, 3)(np.ones((2, 3))).shape == (2, 3)
    assert Residual(3, 4)(np.ones((2, 3))).shape == (2, 4)
    assert Autoencoder(4, 2).loss(np.ones((3, 4))) == 0
