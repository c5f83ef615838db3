import numpy as np
from jaxtyping import Float


def activations(
    x: Float[np.ndarray, "batch inp"],
    w1: Float[np.ndarray, "inp hidden"],
    w2: Float[np.ndarray, "hidden out"],
) -> list[Float[np.ndarray, "batch _"]]:
    hs = [x]
    hs.append(x @ w1)
    hs.append(x @ w1 @ w2)
    return hs


def sizes(x: Float[np.ndarray, "n d"]) -> list[int]:
    pieces = []
    pieces.append(x)
    pieces.append(x.T)
    pieces.append(x[0])
    return [piece.size for piece in pieces]


def example() -> None:
    assert len(activations(np.ones((5, 4)), np.ones((4, 3)), np.ones((3, 2)))) == 3
    assert sizes(np.ones((5, 4))) == [20, 20, 4]
