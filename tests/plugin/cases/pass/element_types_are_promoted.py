import numpy as np
from jaxtyping import Bool, Complex, Float, Float32, Int, Integer, Num, Real


def masked_mean(x: Float[np.ndarray, "n"], mask: Bool[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x * mask / mask.sum()


def shares(counts: Int[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return counts / counts.sum()


def weighted(x: Float[np.ndarray, "n"], counts: Int[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x * counts + 2 * counts - counts.astype(np.float64)


def hits(labels: Int[np.ndarray, "n"], k: int) -> Bool[np.ndarray, "n"]:
    return (labels == k) & ~(labels < 0) | np.isin(labels, [1, 2])


def single(x: Float32[np.ndarray, "n"]) -> Float32[np.ndarray, "n"]:
    return np.maximum(x * 0.5 + 1, 0.0) - x.mean() + np.exp(x) + x.astype(np.float32)


def parity(x: Int[np.ndarray, "n"]) -> Integer[np.ndarray, "n"]:
    return x % 2 + x // 2 + abs(x) - (x << 1)


def doubled(x: Num[np.ndarray, "n"]) -> Num[np.ndarray, "n"]:
    return x + x


def loose(x: Real[np.ndarray, "n"], z: Complex[np.ndarray, "n"]) -> Complex[np.ndarray, "n"]:
    return x * z + 1j * z


def example() -> None:
    x, counts = np.ones(3), np.arange(3)
    assert masked_mean(x, counts > 0).shape == (3,)
    assert shares(counts + 1).shape == (3,)
    assert weighted(x, counts).shape == (3,)
    assert hits(counts, 1).sum() == 2
    assert single(np.ones(3, dtype=np.float32)).dtype == np.float32
    assert parity(counts).shape == (3,)
    assert doubled(counts).shape == (3,)
    assert doubled(1j * x).shape == (3,)
    assert loose(x, 1j * x).shape == (3,)
