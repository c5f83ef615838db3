import numpy as np
from jaxtyping import Float


def declared(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    h: Float[np.ndarray, "n k"] = x @ w
    squared: Float[np.ndarray, "n k"]
    squared = h**2
    rows: list[Float[np.ndarray, "k"]] = []
    for row in squared:
        rows.append(row)
    return squared


def free_names(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    subset: Float[np.ndarray, "m d"] = x[x[:, 0] > 0]
    mean: Float[np.ndarray, "features"] = subset.mean(axis=0)
    return mean


weights: Float[np.ndarray, "10 3"] = np.ones((10, 3))
table: Float[np.ndarray, "rows columns"] = np.ones((2, 3))


def example() -> None:
    assert declared(np.ones((4, 3)), np.ones((3, 2))).shape == (4, 2)
    assert free_names(np.ones((4, 3))).shape == (3,)
    assert weights.shape == (10, 3)
    assert table.shape == (2, 3)
