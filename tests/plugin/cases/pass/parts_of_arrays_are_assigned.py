import numpy as np
from jaxtyping import Float


def rows(x: Float[np.ndarray, "n d"], row: Float[np.ndarray, "d"]) -> None:
    x[0] = row
    x[[0, 1]] = row
    x[row.sum() > x.sum(axis=1)] = row
    x[...] = x * 2
    x[:] = row
    x[1:] = x[:-1]
    x[1:] -= x[:-1]
    x[0, 0] = 1.0
    x[x > 0] = 0
    x[None] = x
    x[0][0] = 1


def columns(x: Float[np.ndarray, "n d"], column: Float[np.ndarray, "n"]) -> None:
    x[:, 0] = column
    x[:, 0] += column
    x[:, :1] = column[:, None]
    x[np.arange(len(x)), 0] = column
    x.T[0] = column


def functions(x: Float[np.ndarray, "n d"], row: Float[np.ndarray, "d"]) -> None:
    np.copyto(x, row)
    np.add.at(x, [0, 1], row)
    np.put(x, [0, 1], [1, 2])
    np.putmask(x, x > 0, 0)
    np.place(x, x > 0, [1])
    np.fill_diagonal(x, 0)
    x.fill(0)
    x.sort(axis=0)


def filled(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    out = np.empty_like(x)
    for i, row in enumerate(x):
        out[i] = row
    for j in range(x.shape[1]):
        out[:, j] += x[:, j]
    return out


def example() -> None:
    rows(np.ones((3, 2)), np.ones(2))
    columns(np.ones((3, 2)), np.ones(3))
    functions(np.ones((3, 2)), np.ones(2))
    assert filled(np.ones((3, 2))).shape == (3, 2)
