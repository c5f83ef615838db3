"""`labels == label` is a mask also where mypy calls it `Any`."""

import numpy as np
from jaxtyping import Float, Int


def class_means(
    x: Float[np.ndarray, "n d"], labels: Int[np.ndarray, "n"]
) -> Float[np.ndarray, "c d"]:
    return np.stack([x[labels == label].mean(axis=0) for label in np.unique(labels)])


def rest(x: Float[np.ndarray, "n d"], labels: Int[np.ndarray, "n"]) -> Float[np.ndarray, "k d"]:
    first = labels[0]
    chosen = ~(labels == first) | (labels > first + 1)
    labels = labels[chosen]
    x = x[chosen]
    assert np.sum(labels == first) <= len(x)
    return x[labels != -first]


def scaled(
    x: Float[np.ndarray, "n d"], counts: Int[np.ndarray, "n"]
) -> dict[int, Float[np.ndarray, "d"]]:
    result = {}
    for row, count in zip(x, counts, strict=True):
        share = row / count
        result[int(count)] = np.add(share, row)
        share = np.outer(share, row)
    return result


def last(x: Float[np.ndarray, "n d"], lengths: Int[np.ndarray, "b"]) -> Float[np.ndarray, "b d"]:
    return np.stack([x[length - 1] for length in lengths])


def with_axes(
    x: Float[np.ndarray, "n d"], counts: Int[np.ndarray, "n"]
) -> tuple[Float[np.ndarray, "1 1"], Float[np.ndarray, "1"], Int[np.ndarray, "1"]]:
    mean = x.mean()
    return mean[None, None], np.sum(x)[None], counts[0][None]


def example() -> None:
    x, labels = np.arange(24.0).reshape(6, 4), np.arange(6) % 3
    assert class_means(x, labels).shape == (3, 4)
    assert rest(x, labels).shape == (4, 4)
    assert set(scaled(x, labels + 1)) == {1, 2, 3}
    assert with_axes(x, labels)[0].shape == (1, 1)
    assert last(x, np.array([2, 5])).shape == (2, 4)
