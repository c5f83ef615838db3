"""What NumPy returns without a rule of the checker's has no known shape, whatever NumPy's stubs say."""

import numpy as np
from jaxtyping import Bool, Float, Int


def solved(a: Float[np.ndarray, "n n"], b: Float[np.ndarray, "n k"]) -> Float[np.ndarray, "n k"]:
    return np.linalg.solve(a, b) + np.linalg.inv(a) @ b


def decomposed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    u, s, vt = np.linalg.svd(x, full_matrices=False)
    return (u * s) @ vt


def eigen(a: Float[np.ndarray, "n n"]) -> tuple[Float[np.ndarray, "n"], Float[np.ndarray, "n n"]]:
    values, vectors = np.linalg.eigh(a)
    return values, vectors


def arranged(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    order = np.argsort(x)
    return np.cumsum(np.sort(x))[order] + np.roll(x, 1) + np.flip(x) + np.interp(x, x, x)


def spaced(n: int) -> Float[np.ndarray, "n 2"]:
    grid = np.linspace(0.0, 1.0, n)
    return np.column_stack([grid, grid])


def meshed(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "m n"]:
    xs, ys = np.meshgrid(x, y)
    return xs + ys + np.outer(y, x)


def counted(labels: Int[np.ndarray, "n"]) -> Float[np.ndarray, "k"]:
    values, counts = np.unique(labels, return_counts=True)
    return values * counts / np.bincount(labels).sum()


def padded(x: Float[np.ndarray, "h w"]) -> Float[np.ndarray, "_ _"]:
    return np.pad(x, 1) if x.size else np.tile(x, (2, 2))


def contracted(
    x: Float[np.ndarray, "b n d"], y: Float[np.ndarray, "b m d"]
) -> Float[np.ndarray, "b n m"]:
    return np.einsum("bnd,bmd->bnm", x, y)


def where(mask: Bool[np.ndarray, "n"]) -> Int[np.ndarray, "hits"]:
    (hits,) = np.where(mask)
    return hits + np.where(mask)[0]


def example() -> None:
    x = np.ones((3, 2))
    assert solved(np.eye(3), x).shape == (3, 2)
    assert decomposed(x).shape == (3, 2)
    assert eigen(np.eye(3))[1].shape == (3, 3)
    assert arranged(x[:, 0]).shape == (3,)
    assert spaced(4).shape == (4, 2)
    assert meshed(np.ones(2), np.ones(3)).shape == (3, 2)
    assert counted(np.array([0, 1, 1])).shape == (2,)
    assert padded(x).shape == (5, 4)
    assert contracted(np.ones((2, 3, 4)), np.ones((2, 5, 4))).shape == (2, 3, 5)
    assert where(np.array([True, False])).shape == (1,)
