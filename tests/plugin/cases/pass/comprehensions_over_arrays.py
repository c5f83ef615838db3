import numpy as np
from jaxtyping import Float


def norms(xs: list[Float[np.ndarray, "d"]]) -> list[float]:
    return [float(np.sqrt(x @ x)) for x in xs]


def projections(
    x: Float[np.ndarray, "n d"], ws: list[Float[np.ndarray, "d k"]]
) -> list[Float[np.ndarray, "n k"]]:
    return [x @ w for w in ws]


def by_name(x: Float[np.ndarray, "n d"], names: list[str]) -> dict[str, Float[np.ndarray, "n"]]:
    return {name: x[:, i] for i, name in enumerate(names)}


def stacked(rows: list[Float[np.ndarray, "d"]]) -> Float[np.ndarray, "n d"]:
    return np.stack([row / row.sum() for row in rows])


def example() -> None:
    x = np.ones((4, 3))
    assert len(norms(list(x))) == 4
    assert len(projections(x, [np.ones((3, 2))])) == 1
    assert by_name(x, ["a", "b"])["b"].shape == (4,)
    assert stacked(list(x)).shape == (4, 3)
