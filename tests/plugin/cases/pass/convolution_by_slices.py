import numpy as np
from jaxtyping import Float


def convolved(
    image: Float[np.ndarray, "h w"], kernel: Float[np.ndarray, "kh kw"]
) -> Float[np.ndarray, "h-kh+1 w-kw+1"]:
    kh, kw = kernel.shape
    h, w = image.shape[0] - kh + 1, image.shape[1] - kw + 1
    out = np.zeros((h, w))
    for i in range(kh):
        for j in range(kw):
            out += kernel[i, j] * image[i : i + h, j : j + w]
    return out


def pooled(image: Float[np.ndarray, "h w"]) -> Float[np.ndarray, "h//2 w//2"]:
    h, w = image.shape
    return image[: h // 2 * 2, : w // 2 * 2].reshape(h // 2, 2, w // 2, 2).mean(axis=(1, 3))


def smoothed(x: Float[np.ndarray, "n"], kernel: Float[np.ndarray, "k"]) -> Float[np.ndarray, "n"]:
    around = np.pad(x, len(kernel) // 2)
    rest = x - np.convolve(around, kernel, mode="valid")
    return rest - np.convolve(rest, kernel, mode="same")


def without_ends(
    x: Float[np.ndarray, "n"], kernel: Float[np.ndarray, "k"]
) -> Float[np.ndarray, "n-k+1"]:
    found = np.convolve(x, kernel, mode="valid")
    return found - x[len(kernel) - 1 :] + np.correlate(x, kernel)


def filtered(
    image: Float[np.ndarray, "h w"], kernel: Float[np.ndarray, "k k"]
) -> Float[np.ndarray, "h w"]:
    around = np.pad(image, kernel.shape[0] // 2)
    windows = np.lib.stride_tricks.sliding_window_view(around, kernel.shape)
    return np.einsum("hwij,ij->hw", windows, kernel) - image


def example() -> None:
    assert smoothed(np.ones(9), np.ones(3)).shape == (9,)
    assert without_ends(np.ones(9), np.ones(4)).shape == (6,)
    assert filtered(np.ones((6, 5)), np.ones((3, 3))).shape == (6, 5)
    assert convolved(np.ones((6, 5)), np.ones((3, 2))).shape == (4, 4)
    assert pooled(np.ones((6, 5))).shape == (3, 2)
