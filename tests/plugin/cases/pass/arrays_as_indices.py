import numpy as np
from jaxtyping import Bool, Float, Int


def one_hot(y: Int[np.ndarray, "n"], classes: int) -> Float[np.ndarray, "n {classes}"]:
    out = np.zeros((len(y), classes))
    out[np.arange(len(y)), y] = 1.0
    return out


def cross_entropy_gradient(
    logits: Float[np.ndarray, "n c"], y: Int[np.ndarray, "n"]
) -> Float[np.ndarray, "n c"]:
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(y.shape[0]), y] -= 1.0
    return p / y.shape[0]


def nearest_labels(
    x: Float[np.ndarray, "n d"], q: Float[np.ndarray, "m d"], labels: Int[np.ndarray, "n"], k: int
) -> Int[np.ndarray, "m {k}"]:
    distance = ((q[:, None, :] - x[None, :, :]) ** 2).sum(axis=-1)
    return labels[np.argsort(distance, axis=1)[:, :k]]


def embed(
    table: Float[np.ndarray, "v d"], ids: Int[np.ndarray, "b t"]
) -> Float[np.ndarray, "b t d"]:
    return table[ids]


def masked(x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"]) -> Float[np.ndarray, "m d"]:
    x[mask, 0] = 0.0
    x[~mask] *= 2.0
    x[x[:, 0] > 0, 1] = 5.0
    rows, columns = np.where(x > 1.0)
    x[rows, columns] = 1.0
    return x[mask]


def grid(
    x: Float[np.ndarray, "n d"], i: Int[np.ndarray, "a"], j: Int[np.ndarray, "b"]
) -> Float[np.ndarray, "a b"]:
    return x[i[:, None], j[None, :]] + x[np.ix_(i, j)]


def counts(x: Int[np.ndarray, "n"]) -> Float[np.ndarray, "10"]:
    out = np.zeros(10)
    np.add.at(out, x, 1.0)
    return out


def exchange_rows(a: Float[np.ndarray, "n n"], i: int, j: int) -> Float[np.ndarray, "n n"]:
    a[[i, j]] = a[[j, i]]
    return a


def sorted_rows(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.take_along_axis(x, np.argsort(x, axis=1), axis=1)


def example() -> None:
    x = np.random.default_rng(0).normal(size=(7, 3))
    y = np.array([0, 1, 2, 0, 1, 2, 0])
    one_hot(y, 4)
    cross_entropy_gradient(x, y)
    nearest_labels(x, x[:4], y, 2)
    embed(x, np.array([[0, 1], [2, 3]]))
    masked(x, y > 1)
    grid(x, y[:2], y[:3])
    counts(y)
    exchange_rows(x[:3], 0, 2)
    sorted_rows(x)
