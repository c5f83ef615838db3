import numpy as np
from jaxtyping import Float


def softmax(x: Float[np.ndarray, "*batch k"]) -> Float[np.ndarray, "*batch k"]:
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


def attention(
    x: Float[np.ndarray, "batch time d"],
    wq: Float[np.ndarray, "d d"],
    wk: Float[np.ndarray, "d d"],
    wv: Float[np.ndarray, "d d"],
    heads: int,
) -> Float[np.ndarray, "batch time d"]:
    batch, time, d = x.shape
    size = d // heads

    def split(h: Float[np.ndarray, "batch time d"]) -> Float[np.ndarray, "batch _ time _"]:
        return h.reshape(batch, time, heads, size).transpose(0, 2, 1, 3)

    q, k, v = split(x @ wq), split(x @ wk), split(x @ wv)
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(size)
    mask = np.triu(np.full((time, time), -np.inf), k=1)
    out = softmax(scores + mask) @ v
    return out.transpose(0, 2, 1, 3).reshape(batch, time, d)


def example() -> None:
    w = np.eye(6)
    assert attention(np.ones((2, 4, 6)), w, w, w, heads=3).shape == (2, 4, 6)
