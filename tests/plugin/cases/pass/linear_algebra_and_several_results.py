import numpy as np
from jaxtyping import Float, Int


def attention(
    q: Float[np.ndarray, "b h n d"],
    k: Float[np.ndarray, "b h m d"],
    v: Float[np.ndarray, "b h m e"],
) -> Float[np.ndarray, "b h n e"]:
    scores = np.einsum("bhnd,bhmd->bhnm", q, k, optimize=True) / np.sqrt(q.shape[-1])
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return np.einsum("...nm,...me->...ne", weights, v)


def heads(qkv: Float[np.ndarray, "n k"]) -> list[Float[np.ndarray, "n k//3"]]:
    parts = np.split(qkv, 3, axis=-1)
    q, k, v = parts
    parts.append(q + k + v)
    return parts


def chunks(x: Float[np.ndarray, "n d"], count: int) -> float:
    pieces = np.array_split(x, count)
    pieces = [piece * 2.0 for piece in pieces if len(piece) > 0]
    return float(sum(piece.sum() for piece in pieces))


def means_of_folds(x: Float[np.ndarray, "n d"], count: int) -> list[Float[np.ndarray, "d"]]:
    order = np.arange(len(x))
    folds = np.array_split(order, count)
    halves = np.split(order[: 2 * (len(x) // 2)], min(2, count))
    folds.append(order)
    folds.append(np.concatenate([folds[0], folds[-1]]))
    first, *others = halves
    assert len(first) <= len(x) and len(others) < 2
    return [x[fold].mean(axis=0) for fold in folds]


def moved_apart(x: Float[np.ndarray, "n 4"], parts: int) -> Float[np.ndarray, "n 2"]:
    left, right = np.split(x, parts, axis=1)
    upper, lower = np.vsplit(x, parts)
    assert upper.shape == lower.shape
    return left - right


def maxima(
    x: Float[np.ndarray, "c w"], regions: Int[np.ndarray, "r 2"], bins: int
) -> Float[np.ndarray, "r c {bins}"]:
    found = np.zeros((len(regions), len(x), bins))
    for i, (start, stop) in enumerate(regions):
        for b, columns in enumerate(np.array_split(np.arange(start, stop), bins)):
            found[i, :, b] = x[:, columns].max(axis=1)
    return found


def rebuilt(x: Float[np.ndarray, "n n"]) -> Float[np.ndarray, "n n"]:
    result = np.linalg.svd(x)
    return result.U @ np.diag(result.S) @ result.Vh


def ridge(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"], strength: float
) -> Float[np.ndarray, "d"]:
    gram = x.T @ x + strength * np.eye(x.shape[1])
    weights, residuals, rank, values = np.linalg.lstsq(x, y)
    assert residuals.size <= 1 and int(rank) == len(values)
    sign, logarithm = np.linalg.slogdet(gram)
    if sign <= 0 or logarithm < -700.0:
        return weights
    return np.linalg.solve(gram, x.T @ y)


def principal(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d d"]:
    centered = x - x.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(centered, rowvar=False))
    return vectors[:, np.argsort(values)[::-1]]


def surface(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "m n"]:
    across, along = np.meshgrid(x, y)
    bumps = np.exp(-(across**2) - along**2)
    slopes = np.gradient(bumps)
    return bumps + slopes[0] + slopes[1] + np.outer(y, x)


def smoothed(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    kernel = np.array([0.25, 0.5, 0.25])
    padded = np.pad(x, (1, 1), mode="edge")
    return np.convolve(padded, kernel, mode="valid") + np.convolve(x, kernel, mode="same")


def sorted_rows(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    x = x.copy()
    x.sort(axis=1)
    values, counts = np.unique(x, return_counts=True)
    heights, edges = np.histogram(x, bins=len(values))
    assert heights.sum() == counts.sum() and len(edges) == len(values) + 1
    return np.sort(x, axis=0)


def saddle_point(
    a: Float[np.ndarray, "n n"], b: Float[np.ndarray, "m n"], more: list[Float[np.ndarray, "n m"]]
) -> Float[np.ndarray, "n+m n+m"]:
    side_by_side = np.block(more)
    assert side_by_side.shape[0] == len(a)
    return np.block([[a, b.T], [b, np.zeros((len(b), len(b)))]])


def example() -> None:
    x = np.arange(24.0).reshape(1, 2, 3, 4)
    assert attention(x, x, x).shape == (1, 2, 3, 4)
    assert len(heads(np.ones((2, 6)))) == 4
    assert chunks(np.ones((4, 2)), 3) == 16.0
    assert len(means_of_folds(np.ones((4, 7)), 2)) == 4
    assert moved_apart(np.ones((6, 4)), 2).shape == (6, 2)
    assert maxima(np.ones((3, 9)), np.array([[0, 8], [1, 9]]), 4).shape == (2, 3, 4)
    assert np.allclose(rebuilt(np.eye(3)), np.eye(3))
    assert ridge(np.eye(3), np.ones(3), 0.0).shape == (3,)
    assert principal(np.eye(3)).shape == (3, 3)
    assert surface(np.arange(3.0), np.arange(4.0)).shape == (4, 3)
    assert smoothed(np.arange(5.0)).shape == (5,)
    assert sorted_rows(np.eye(3)).shape == (3, 3)
    assert saddle_point(np.eye(2), np.ones((1, 2)), [np.ones((2, 1))] * 3).shape == (3, 3)
