from typing import NamedTuple

import numpy as np
from jaxtyping import Float


class Split(NamedTuple):
    train: Float[np.ndarray, "n d"]
    test: Float[np.ndarray, "m d"]


def split(x: Float[np.ndarray, "total d"], count: int) -> Split:
    return Split(x[:count], x[count:])


def moments(x: Float[np.ndarray, "n d"]) -> tuple[Float[np.ndarray, "d"], Float[np.ndarray, "d d"]]:
    mean = x.mean(axis=0)
    return mean, (x - mean).T @ (x - mean) / len(x)


def whitened(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    mean, covariance = moments(x)
    return (x - mean) @ covariance


def summary(x: Float[np.ndarray, "n d"]) -> dict[str, Float[np.ndarray, "..."]]:
    mean, covariance = moments(x)
    train, test = split(x, 2)
    return {"mean": mean, "covariance": covariance, "train": train, "test": test, "first": x[0]}


def example() -> None:
    assert whitened(np.ones((4, 3))).shape == (4, 3)
    assert split(np.ones((4, 3)), 1).test.shape == (3, 3)
    assert len(summary(np.ones((4, 3)))) == 5
