import numpy as np
from jaxtyping import Bool, Float


def selected(x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"]) -> Float[np.ndarray, "n d"]:
    return x[mask]


def reduced(x: Float[np.ndarray, "n d"], axis: int) -> Float[np.ndarray, "n"]:
    return x.sum(axis=axis)


def parsed(x: Float[np.ndarray, "n d"], text: str) -> Float[np.ndarray, "n d"]:
    return np.zeros((x.shape[0], int(text)))


def mistake_selected() -> None:
    selected(np.ones((4, 3)), np.array([True, False, True, True]))


def mistake_reduced() -> None:
    reduced(np.ones((4, 3)), 0)


def mistake_parsed() -> None:
    parsed(np.ones((4, 3)), "2")
