import numpy as np
from jaxtyping import Float


def slopes(t: Float[np.ndarray, "n"], x: Float[np.ndarray, "n+1"]) -> Float[np.ndarray, "n"]:
    return (x[1:] - x[:-1]) / t


def padded(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n+2"]:
    return np.concatenate([np.zeros(1), x, np.zeros(1)])


def commuted(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "m+n"]:
    return np.concatenate([x, y])


def differences(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n+1"]:
    return slopes(np.ones(len(x) + 1), padded(x))


def twice(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2*n"]:
    return np.concatenate([x, x])


def example() -> None:
    assert slopes(np.ones(3), np.arange(4.0)).shape == (3,)
    assert commuted(np.ones(2), np.ones(3)).shape == (5,)
    assert differences(np.ones(3)).shape == (4,)
    assert twice(np.ones(3)).shape == (6,)
