import numpy as np
from jaxtyping import Float, Int


def softmax(z: Float[np.ndarray, "n k"]) -> Float[np.ndarray, "n k"]:
    z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def step(
    w: Float[np.ndarray, "d k"],
    b: Float[np.ndarray, "k"],
    x: Float[np.ndarray, "n d"],
    y: Int[np.ndarray, "n"],
    rate: float,
) -> tuple[Float[np.ndarray, "d k"], Float[np.ndarray, "k"], float]:
    p = softmax(x @ w + b)
    n = len(y)
    loss = -float(np.log(p[np.arange(n), y]).mean())
    g = p.copy()
    g[np.arange(n), y] -= 1.0
    g = g / n
    dw, db = x.T @ g, g.sum(axis=0)
    return w - rate * dw, b - rate * db, loss


def train(x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"], k: int) -> Float[np.ndarray, "d _"]:
    w, b = np.zeros((x.shape[1], k)), np.zeros(k)
    for _ in range(3):
        w, b, loss = step(w, b, x, y, 0.1)
        assert loss > 0.0
    return w


def example() -> None:
    assert train(np.eye(4), np.arange(4), 4).shape == (4, 4)
