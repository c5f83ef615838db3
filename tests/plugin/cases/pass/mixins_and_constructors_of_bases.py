import numpy as np
from jaxtyping import Float


class Named:
    name: str = "layer"

    def describe(self) -> str:
        return self.name


class Base:
    w: Float[np.ndarray, "inp out"]

    def __init__(self, w: Float[np.ndarray, "inp out"]) -> None:
        self.w = w

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w


class Affine(Named, Base):
    b: Float[np.ndarray, "out"]

    def __init__(self, w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"]) -> None:
        super().__init__(w)
        self.b = b

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return super().__call__(x) + self.b


class Scaled(Affine):
    factor = 2.0

    @classmethod
    def identity(cls, n: int) -> "Scaled":
        return cls(np.eye(n), np.zeros(n))

    def __call__(self, x: Float[np.ndarray, "batch inp"]) -> Float[np.ndarray, "batch out"]:
        return self.factor * super().__call__(x)


def applied(layer: Base, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]:
    return layer(x)


def first(layers: dict[str, Base]) -> Base:
    kinds: list[type[Base]] = [Base, Scaled]
    return next((layer for layer in layers.values() if isinstance(layer, kinds[1])), layers["a"])


def example() -> None:
    layer = Scaled.identity(3)
    assert applied(layer, np.ones((4, 3))).shape == (4, 3)
    assert first({"a": Base(np.eye(2)), "b": layer}) is layer
    assert layer.describe() == "layer"
