import numpy as np
from jaxtyping import Float


def gradients(
    w: Float[np.ndarray, "inp out"], x: Float[np.ndarray, "n inp"], g: Float[np.ndarray, "n out"]
) -> tuple[Float[np.ndarray, "inp out"], Float[np.ndarray, "n inp"]]:
    return g @ w.T, x.T @ g
    # E: item 0 of return value of "gradients" needs size "inp" on axis 0, got "n"  [shape-mismatch]
    # N: expected "inp out", got "n inp"


def unpacked(
    w: Float[np.ndarray, "inp out"], x: Float[np.ndarray, "n inp"], g: Float[np.ndarray, "n out"]
) -> Float[np.ndarray, "inp out"]:
    dx, dw = x, w
    return dx  # E: return value of "unpacked" needs size "inp" on axis 0, got "n"  [shape-mismatch]
    # N: expected "inp out", got "n inp"


def mistake_gradients() -> None:
    gradients(np.ones((3, 2)), np.ones((4, 3)), np.ones((4, 2)))


def mistake_unpacked() -> None:
    unpacked(np.ones((3, 2)), np.ones((4, 3)), np.ones((4, 2)))
