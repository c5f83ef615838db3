import numpy as np
from jaxtyping import Float


def in_a_dict(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d h"], v: Float[np.ndarray, "h k"]
) -> Float[np.ndarray, "n k"]:
    parameters = {"w": w, "v": v}
    hidden = x @ parameters["w"]
    return hidden @ parameters["w"]
    # E: "@" needs equal inner dimensions, got "h" and "d"  [shape-mismatch]
    # N: left is "n h", right is "d h"


def in_a_list(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d h"], v: Float[np.ndarray, "h k"]
) -> Float[np.ndarray, "n k"]:
    layers = [w, v]
    return x @ layers[1]  # E: "@" needs equal inner dimensions, got "d" and "h"  [shape-mismatch]
    # N: left is "n d", right is "h k"


def mistake_in_a_dict() -> None:
    in_a_dict(np.ones((2, 3)), np.ones((3, 5)), np.ones((5, 7)))


def mistake_in_a_list() -> None:
    in_a_list(np.ones((2, 3)), np.ones((3, 5)), np.ones((5, 7)))
