"""A list of tuples with arrays is transposed by `zip(*rows)`, and the columns are mixed up."""

import numpy as np
from jaxtyping import Float, Int


def collated(
    items: list[tuple[Float[np.ndarray, "c h w"], int]],
) -> tuple[Float[np.ndarray, "b c h w"], Int[np.ndarray, "b"]]:
    images, labels = zip(*items)
    return np.concatenate(images), np.array(labels)
    # E: item 0 of return value of "collated" needs 4 axes "_ c h w", got 3 axes "_ h w"  [shape-mismatch]


def exchanged(
    pairs: list[tuple[Float[np.ndarray, "n d"], Float[np.ndarray, "n"]]],
) -> Float[np.ndarray, "k n d"]:
    ys, xs = zip(*pairs)
    return np.stack(xs)
    # E: return value of "exchanged" needs 3 axes "_ n d", got 2 axes "_ n"  [shape-mismatch]


def one_too_many(
    pairs: list[tuple[Float[np.ndarray, "n d"], Float[np.ndarray, "n"]]],
) -> Float[np.ndarray, "k n d"]:
    xs, ys, weights = zip(*pairs)  # E: Need more than 2 values to unpack (3 expected)  [misc]
    return np.stack(xs)


def mistake_collated() -> None:
    collated([(np.ones((3, 4, 5)), 1), (np.zeros((3, 4, 5)), 0)])


def mistake_exchanged() -> None:
    exchanged([(np.ones((3, 2)), np.ones(3))])


def mistake_one_too_many() -> None:
    one_too_many([(np.ones((3, 2)), np.ones(3))])
