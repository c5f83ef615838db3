# before mypy 2.4 no messages
import numpy as np
from jaxtyping import Float


def any_axes(x: Float[np.ndarray, "... d"], y: Float[np.ndarray, "*_ d"]) -> None:
    del x, y


def forward(
    x: Float[np.ndarray, "n d"],
    w: Float[np.ndarray, "d h"],
    b: Float[np.ndarray, "h"],
    v: Float[np.ndarray, "h k"],
) -> Float[np.ndarray, "n k"]:
    parameters = {"w": w, "b": b, "v": v}
    hidden = x @ parameters["w"] + parameters["b"]
    parameters["b"] = 0.9 * parameters["b"]
    return hidden @ parameters["w"]
    # E: "@" needs equal inner dimensions, got "h" and "d"  [shape-mismatch]
    # N: left is "... n h", right is "d h"
    # N: did you mean "parameters["w"].T"?


def mistake_any_axes() -> None:
    any_axes(np.ones((4, 5, 3)), np.ones(4))
    # E: argument "y" of "any_axes" needs size 3 on the last axis, got 4  [shape-mismatch]
    # N: "any_axes" takes "... d", got "4"
    # N: in "any_axes": d = 3 from argument "x"


def mistake_forward() -> None:
    forward(np.ones((2, 3)), np.ones((3, 5)), np.ones(5), np.ones((5, 7)))
