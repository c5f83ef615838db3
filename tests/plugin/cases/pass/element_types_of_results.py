"""Where NumPy's stubs say nothing of a result's element type, or another one, the rules say it."""

import numpy as np
import numpy.typing as npt
from jaxtyping import Bool, Complex, Complex64, Complex128, Float, Float32, Float64, Int, Int64, UInt8


def spectrum(x: Float32[np.ndarray, "n d"]) -> Complex64[np.ndarray, "n d//2+1"]:
    return np.fft.rfft(x)


def principal(
    s: Float32[np.ndarray, "d d"],
) -> tuple[Float32[np.ndarray, "d"], Float32[np.ndarray, "d d"]]:
    values, vectors = np.linalg.eigh(s)
    return values, vectors


def factors(x: Float32[np.ndarray, "n d"]) -> Float32[np.ndarray, "min(n,d)"]:
    u, s, vt = np.linalg.svd(x, full_matrices=False)
    return s + (u[0] * vt[:, 0]).mean()


def slopes(x: Float32[np.ndarray, "n"]) -> Float32[np.ndarray, "n"]:
    return np.gradient(x)


def selected(x: Float32[np.ndarray, "n"], mask: Bool[np.ndarray, "n"]) -> Float32[np.ndarray, "k"]:
    return np.compress(mask, x)


def covariance(x: Float32[np.ndarray, "n d"]) -> Float64[np.ndarray, "n n"]:
    return np.cov(x)


def filled(n: int) -> Float64[np.ndarray, "_ 2"]:
    return np.full((n, 2), 0.5)


def by_python_type(x: Float32[np.ndarray, "n"]) -> Float64[np.ndarray, "n"]:
    return x.astype(float) + np.zeros(len(x), dtype=float)


def by_text(x: Float32[np.ndarray, "n"]) -> Int64[np.ndarray, "n"]:
    return np.ones_like(x, dtype="int64")


def flags(x: Float32[np.ndarray, "n"]) -> Bool[np.ndarray, "n"]:
    return np.zeros(x.shape, dtype=bool)


def pieces(x: Float32[np.ndarray, "n"]) -> Float32[np.ndarray, "n"]:
    step = np.piecewise(3, [True, False], [4, 2])
    return np.piecewise(x, [x < 0, x >= 0], [0, 1]) * np.float32(step)



def written(n: UInt8[np.ndarray, "d"], out: Float64[np.ndarray, "d"]) -> Float64[np.ndarray, "d"]:
    return np.multiply(n, 2, out=out)


def total(x: Float32[np.ndarray, "n d"], out: Float64[np.ndarray, "d"]) -> Float64[np.ndarray, "d"]:
    return x.sum(axis=0, out=out)


def places() -> Int64[np.ndarray, "_"]:
    return np.where([True, False, True])[0]


def chosen(mask: Bool[np.ndarray, "2"]) -> Bool[np.ndarray, "2"]:
    return np.choose([0, 1], [mask, ~mask])


def integral(p: Float64[np.ndarray, "n"], k: Complex128[np.ndarray, ""]) -> Complex[np.ndarray, "_"]:
    return np.polyint(p, k=k)


def extended(x: npt.NDArray[np.longdouble], y: np.longdouble) -> npt.NDArray[np.longdouble]:
    z: np.longdouble = -y
    return np.exp(x) * z + 1


def rounded(x: Bool[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x.round()


def sorted_numbers() -> Float64[np.ndarray, "2"]:
    return np.sort([1, 0.5])


def like_mixed_numbers() -> Float64[np.ndarray, "2 2"]:
    return np.zeros_like([[1, 2], [3.5, 4]])


def bins(
    x: Float[np.ndarray, "n"], edges: Int[np.ndarray, "k"]
) -> tuple[Float64[np.ndarray, "_ _"], Int[np.ndarray, "_"], Int[np.ndarray, "_"]]:
    return np.histogram2d(x, x, bins=(edges, edges))


def between() -> complex:
    return np.interp(0.5, [0, 1], [1j, 2j])


def example() -> None:
    assert sorted_numbers()[0] == 0.5
    like_mixed_numbers()
    bins(np.ones(3), np.arange(3))
    assert between() == 1.5j
    assert rounded(np.array([True])).shape == (1,)
    x = np.ones((4, 3), np.float32)
    spectrum(x)
    principal(np.eye(3, dtype=np.float32))
    factors(x)
    slopes(x[0])
    selected(x[0], x[0] > 0)
    covariance(x)
    filled(3)
    by_python_type(x[0])
    by_text(x[0])
    flags(x[0])
    pieces(x[0])
    n = np.arange(3, dtype=np.uint8)
    written(n, np.zeros(3))
    total(x, np.zeros(3))
    places()
    chosen(np.array([True, False]))
    integral(np.ones(3), np.array(1j))
    extended(np.ones(3, np.longdouble), np.longdouble(2))
