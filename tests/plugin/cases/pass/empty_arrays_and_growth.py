import numpy as np
from jaxtyping import Float


def grown(rows: int) -> Float[np.ndarray, "n 2"]:
    out = np.empty((0, 2))
    for i in range(rows):
        out = np.concatenate([out, np.full((1, 2), float(i))])
    return out


def appended(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "m"]:
    x = np.append(x, 1.0)
    x = np.concatenate([x, x])
    x = np.concatenate([x, [0.0]])
    return x


def filled(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    out = np.empty(x.shape)
    out[...] = 0.0
    out[: len(x)] = x
    out[0], out[-1] = x[-1], x[0]
    out[out < 0] = 0.0
    return out


def stacked(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "_ d"]:
    rows = []
    for row in x:
        if row.sum() > 0:
            rows.append(row)
    return np.array(rows).reshape(-1, x.shape[1])


def example() -> None:
    assert grown(3).shape == (3, 2)
    assert appended(np.ones(2)).shape == (7,)
    assert filled(np.ones((4, 3))).shape == (4, 3)
    assert stacked(np.ones((4, 3))).shape == (4, 3)
