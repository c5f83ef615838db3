"""An int parameter may be a size of an array, an axis, an offset, or negative."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


def square(x: Float[np.ndarray, "n d"], width: int) -> Float[np.ndarray, "n d"]:
    """The int is the array's second size."""
    return x @ np.eye(width) + np.zeros(width)


def padded(x: Float[np.ndarray, "n"], size: int) -> Float[np.ndarray, "m"]:
    out = np.zeros(size)
    out[: len(x)] = x
    return out


def along(x: Float[np.ndarray, "n d"], axis: int, other: int) -> Float[np.ndarray, "..."]:
    moved = np.moveaxis(x, axis, 0)
    turned = np.swapaxes(x, axis, other)
    assert moved.shape == turned.shape
    return np.add(moved, turned).sum(axis=axis) + np.linalg.norm(x, ord=other, axis=axis)


def shifted(x: Float[np.ndarray, "n"], offset: int, places: int) -> Float[np.ndarray, "n"]:
    return (
        np.roll(x, places) + np.diag(np.diag(x, offset), -offset)[0] * np.eye(len(x), k=offset)[0]
    )


def checked(rows: int, columns: int) -> Float[np.ndarray, "k"]:
    if rows != columns:
        raise ValueError("no square")
    return np.zeros((rows, 3)).sum(axis=1) + np.zeros(columns)


def branches(rows: int, columns: int, by_rows: bool) -> Float[np.ndarray, "k"]:
    out = np.zeros(rows) if by_rows else np.zeros(columns)
    for _ in range(3):
        out = out + (np.ones(rows) if by_rows else np.ones(columns))
    return out


def grown(width: int, depth: int) -> list[Float[np.ndarray, "i o"]]:
    weights = [np.zeros((width, width))]
    for _ in range(depth):
        weights.append(np.zeros((width, 2 * width)))
    return weights


def heads(x: Float[np.ndarray, "t d"], count: int) -> Float[np.ndarray, "t d"]:
    t, d = x.shape
    split = x.reshape(t, count, d // count).transpose(1, 0, 2)
    scores = split @ split.transpose(0, 2, 1)
    return (scores @ split).transpose(1, 0, 2).reshape(t, d)


def windows(x: Float[np.ndarray, "n"], size: int, stride: int) -> Float[np.ndarray, "m k"]:
    starts = range(0, len(x) - size + 1, stride)
    return np.stack([x[i : i + size] * np.hanning(size) for i in starts])


def rebound(size: int) -> Float[np.ndarray, "k"]:
    total = np.zeros(size)
    size = size + 1
    return np.concatenate([total, np.zeros(1)]) + np.ones(size)


def dim(n: int, d: int) -> Float[np.ndarray, "n d"]:
    """What only the result mentions may be anything."""
    return np.zeros((d, n))


class Layer:
    def __init__(self, inputs: int, outputs: int) -> None:
        self.inputs, self.outputs = inputs, outputs
        self.w = np.zeros((inputs, outputs))
        self.b = np.zeros(outputs)

    def __call__(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]:
        return x @ self.w + self.b

    def chained(self, other: "Layer") -> Float[np.ndarray, "n k"]:
        return self.w @ other.w + other.b

    def grow(self) -> None:
        self.b = np.concatenate([self.b, np.zeros(self.inputs)])


class Heads:
    def __init__(self, width: int, count: int) -> None:
        self.count, self.head = count, width // count

    def split(self, x: Float[np.ndarray, "b t d"]) -> Float[np.ndarray, "b h t k"]:
        b, t, _ = x.shape
        return x.reshape(b, t, self.count, self.head).transpose(0, 2, 1, 3)

    def joined(self, x: Float[np.ndarray, "b h t k"]) -> Float[np.ndarray, "b t d"]:
        b, _, t, _ = x.shape
        return x.transpose(0, 2, 1, 3).reshape(b, t, self.count * self.head)


@dataclass
class Sizes:
    inputs: int
    hidden: int = 8

    def resized(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
        return x @ np.eye(self.inputs) + np.zeros(self.inputs)


def example() -> None:
    square(np.ones((2, 3)), 3)
    padded(np.ones(3), 5)
    along(np.ones((3, 3)), 1, -1)
    shifted(np.ones(1), 0, -2)
    checked(2, 2)
    branches(2, 3, True)
    grown(2, 1)
    heads(np.ones((5, 6)), 2)
    windows(np.ones(9), 4, 2)
    rebound(4)
    dim(2, 3)
    layer = Layer(2, 3)
    layer(np.ones((4, 2)))
    layer.chained(Layer(3, 5))
    layer.grow()
    heads_of_six = Heads(6, 2)
    heads_of_six.joined(heads_of_six.split(np.ones((2, 5, 6))))
    Sizes(8).resized(np.ones((2, 8)))
