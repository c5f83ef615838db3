import numpy as np
from jaxtyping import Float, Int


def mean_squared_error(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n d"]) -> float:
    return float(np.mean((x - y) ** 2))


def norm(x: Float[np.ndarray, "n"]) -> float:
    return float(np.sqrt(np.sum(x * x)))


def accuracy(logits: Float[np.ndarray, "n k"], labels: Int[np.ndarray, "n"]) -> float:
    return float((logits.argmax(axis=1) == labels).mean())


def normalized(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    total = np.sum(x)
    return x / total + x.max() - np.min(x)


def example() -> None:
    x = np.ones((4, 3))
    assert mean_squared_error(x, x) == 0.0
    assert norm(x[0]) > 1.0
    assert accuracy(x, np.zeros(4, dtype=np.int64)) == 1.0
    assert normalized(x[0]).shape == (3,)
