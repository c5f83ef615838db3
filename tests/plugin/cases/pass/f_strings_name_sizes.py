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


def example() -> None:
    assert eye(3).shape == (3, 3)
    assert repeated(np.ones(2), 4).shape == (4, 2)
    assert total([np.ones(3)], 3).shape == (3,)
    assert Embedding(5, 2).all().shape == (5, 2)
