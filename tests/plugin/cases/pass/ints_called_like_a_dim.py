"""An int that is called like a dim is most likely that dim, and need not be."""

import numpy as np
from jaxtyping import Bool, Float


def product(x: Float[np.ndarray, "b t d"], b: int, t: int, d: int) -> Float[np.ndarray, "b*t"]:
    y = x[..., 0].reshape(-1) + np.zeros(b * t)
    y = y + np.ones(b * t)
    z = x.reshape(b * t, d)
    z = z + np.zeros((b * t, d))
    w = x.reshape(b, t * d) + np.zeros((b, t * d))
    return y + z[:, 0] + w.sum()


def sums(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"], n: int, m: int) -> Float[np.ndarray, "n+m"]:
    out = np.zeros(n + m)
    out[:n] = x
    out[n:] = y
    return out


def sums2(x: Float[np.ndarray, "n"], n: int) -> Float[np.ndarray, "2*n"]:
    out = np.zeros(2 * n)
    out[::2] = x
    out[1::2] = x
    return out


def sums3(x: Float[np.ndarray, "n"], n: int) -> Float[np.ndarray, "n-1"]:
    return x[1:] - x[: n - 1]


def blocks(x: Float[np.ndarray, "n n"], n: int) -> Float[np.ndarray, "2*n 2*n"]:
    out = np.zeros((2 * n, 2 * n))
    out[:n, :n] = x
    out[n:, n:] = x.T
    return out


def heads_(x: Float[np.ndarray, "b t d"], heads: int, mask: Bool[np.ndarray, "#b #heads t t"]) -> Float[np.ndarray, "b heads t t"]:
    b, t, d = x.shape
    q = x.reshape(b, t, heads, d // heads).transpose(0, 2, 1, 3)
    k = x.reshape(b, t, heads, -1).transpose(0, 2, 3, 1)
    return np.where(mask, q @ k, -1e9)


def merged(x: Float[np.ndarray, "b heads t k"], heads: int) -> Float[np.ndarray, "b t heads*k"]:
    b, _, t, k = x.shape
    return x.transpose(0, 2, 1, 3).reshape(b, t, heads * k)


def window(x: Float[np.ndarray, "n"], n: int) -> Float[np.ndarray, "m"]:
    return np.convolve(x, np.ones(n) / n, mode="valid")


def top(x: Float[np.ndarray, "n k"], k: int) -> Float[np.ndarray, "n k"]:
    idx = np.argsort(-x, axis=1)[:, :k]
    return np.take_along_axis(x, idx, axis=1)


def split(x: Float[np.ndarray, "n d"], n: int) -> list[Float[np.ndarray, "m d"]]:
    return [x[i : i + n] for i in range(0, len(x), n)]


class Net:
    def __init__(self, d: int, h: int) -> None:
        self.d, self.h = d, h
        self.w = np.zeros((d, h))
        self.b = np.zeros(h)

    def forward(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n h"]:
        return x @ self.w + self.b

    def flat(self, x: Float[np.ndarray, "n d"], h: int, d: int) -> Float[np.ndarray, "_"]:
        grad = x.T @ self.forward(x)
        return np.concatenate([grad.reshape(d * h)]) + np.zeros(d * h)


def outer(n: int, x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n n"]:
    eye = np.eye(n)
    for i in range(n):
        eye[i] += x
    return eye * np.arange(n)[:, None] + np.arange(n * n).reshape(n, n)


def roll(x: Float[np.ndarray, "n"], n: int) -> Float[np.ndarray, "n"]:
    return np.concatenate([x[n:], x[:n]])


def pad(x: Float[np.ndarray, "t d"], t: int) -> Float[np.ndarray, "_ d"]:
    return np.concatenate([x, np.zeros((t - len(x), x.shape[1]))])


def grid(x: Float[np.ndarray, "h w"], h: int, w: int) -> Float[np.ndarray, "h//2 w//2"]:
    return x.reshape(h // 2, 2, w // 2, 2).mean(axis=(1, 3))


def grid2(x: Float[np.ndarray, "h w"], h: int, w: int) -> Float[np.ndarray, "h//2 w//2"]:
    return x[::2, ::2][: h // 2, : w // 2] + np.zeros((h // 2, w // 2))


def example() -> None:
    x = np.ones((2, 3, 4))
    product(x, 2, 3, 4)
    sums(np.ones(2), np.ones(3), 2, 3)
    sums2(np.ones(2), 2)
    sums3(np.ones(3), 3)
    blocks(np.ones((2, 2)), 2)
    heads_(x, 2, np.ones((1, 2, 3, 3), bool))
    merged(np.ones((2, 3, 4, 5)), 3)
    window(np.ones(5), 3)
    top(np.ones((2, 3)), 3)
    split(np.ones((6, 2)), 3)
    Net(3, 2).flat(np.ones((5, 3)), 2, 3)
    outer(3, np.ones(3))
    roll(np.ones(5), 2)
    pad(np.ones((3, 2)), 5)
    grid(np.ones((4, 6)), 4, 6)
    grid2(np.ones((4, 6)), 4, 6)
