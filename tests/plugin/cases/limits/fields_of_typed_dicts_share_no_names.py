from typing import NamedTuple, TypedDict

import numpy as np
from jaxtyping import Float


class Parameters(TypedDict):
    w: Float[np.ndarray, "i o"]
    b: Float[np.ndarray, "o"]


class Batch(NamedTuple):
    x: Float[np.ndarray, "n d"]
    y: Float[np.ndarray, "n"]


def made(w: Float[np.ndarray, "i o"]) -> Parameters:
    return {"w": w, "b": w.sum(axis=1)}


def read(batch: Batch) -> Float[np.ndarray, "d"]:
    return batch.x @ batch.y


def unnoticed_made() -> None:
    made(np.ones((2, 3)))


def mistake_read() -> None:
    read(Batch(np.ones((2, 3)), np.ones(2)))
