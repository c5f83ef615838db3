import numpy as np
from jaxtyping import Float, Int


def split(x: Float[np.ndarray, "n d"], share: float) -> tuple[np.ndarray, np.ndarray]:
    count = int(share * x.shape[0])
    order = np.random.default_rng(0).permutation(len(x))
    return x[order[:count]], x[order[count:]]


def he_normal(inp: int, out: int, rng: np.random.Generator) -> Float[np.ndarray, "inp out"]:
    return rng.normal(0.0, np.sqrt(2.0 / inp), size=(inp, out))


def positions(x: Float[np.ndarray, "n d"]) -> Int[np.ndarray, "n"]:
    return np.arange(x.shape[0]) % 2


def windows(x: Float[np.ndarray, "n"], width: int) -> Float[np.ndarray, "_ _"]:
    count = x.shape[0] - width + 1
    return np.stack([x[i : i + width] for i in range(count)])


def table(x: Float[np.ndarray, "n d"]) -> list[list[float]]:
    n, d = x.shape
    zeros = [[0.0] * d for _ in range(n)]
    for i in range(n):
        for j in range(d):
            zeros[i][j] = float(x[i, j]) / n
    return zeros


def example() -> None:
    x = np.ones((4, 3))
    assert split(x, 0.5)[0].shape == (2, 3)
    assert he_normal(3, 2, np.random.default_rng(0)).shape == (3, 2)
    assert positions(x).shape == (4,)
    assert windows(x[:, 0], 2).shape == (3, 2)
    assert table(x)[0][0] == 0.25
