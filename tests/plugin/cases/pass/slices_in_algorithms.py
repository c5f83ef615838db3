import numpy as np
from jaxtyping import Float


def relaxed(u: Float[np.ndarray, "h w"]) -> Float[np.ndarray, "h w"]:
    out = u.copy()
    out[1:-1, 1:-1] = 0.25 * (u[:-2, 1:-1] + u[2:, 1:-1] + u[1:-1, :-2] + u[1:-1, 2:])
    return out


def halves(
    x: Float[np.ndarray, "n d"],
) -> tuple[Float[np.ndarray, "n//2 d"], Float[np.ndarray, "n-n//2 d"]]:
    half = len(x) // 2
    return x[:half], x[half:]


def decimated(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "(n+1)//2"]:
    return x[::2]


def lagged(x: Float[np.ndarray, "n"], lag: int) -> Float[np.ndarray, "n-{lag}"]:
    return x[: len(x) - lag] * x[lag:]


def luminance(image: Float[np.ndarray, "h w 3"]) -> Float[np.ndarray, "h w"]:
    r, g, b = image[..., 0], image[..., 1], image[..., 2]
    bright = image[:4, :4].mean(axis=(0, 1))
    return 0.3 * r + 0.6 * g + 0.1 * b + image @ bright


def back_substituted(
    r: Float[np.ndarray, "n n"], b: Float[np.ndarray, "n"]
) -> Float[np.ndarray, "n"]:
    n = len(b)
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (b[i] - r[i, i + 1 :] @ x[i + 1 :]) / r[i, i]
    return x


def orthogonalized(a: Float[np.ndarray, "n n"]) -> Float[np.ndarray, "n n"]:
    q = np.zeros_like(a)
    for i in range(a.shape[1]):
        v = a[:, i].copy()
        if i > 0:
            v -= q[:, :i] @ (q[:, :i].T @ v)
        q[:, i] = v / np.sqrt(v @ v)
    return q


def spectrum(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n//2+1"]:
    return np.abs(np.fft.rfft(x)) * np.fft.rfftfreq(len(x))


def example() -> None:
    x = np.random.default_rng(0).normal(size=(6, 6))
    relaxed(x)
    halves(x[:5])
    decimated(x[0])
    decimated(x[0, :5])
    lagged(x[0], 2)
    luminance(np.ones((5, 7, 3)))
    back_substituted(np.triu(x) + np.eye(6), x[0])
    orthogonalized(x)
    spectrum(x[0])
