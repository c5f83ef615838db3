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


def example() -> None:
    assert convolved(np.ones((6, 5)), np.ones((3, 2))).shape == (4, 4)
    assert pooled(np.ones((6, 5))).shape == (3, 2)
