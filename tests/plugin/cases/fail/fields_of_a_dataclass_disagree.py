from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inp out"]
    b: Float[np.ndarray, "out"]

    def __call__(self, x: Float[np.ndarray, "batch inp"]) -> Float[np.ndarray, "batch out"]:
        return x @ self.w + self.b


def made_wrong(w: Float[np.ndarray, "inp out"]) -> Linear:
    return Linear(w, np.zeros(w.shape[0]))
    # E: argument "b" of "Linear" needs size "out" on axis 0, got "inp"  [shape-mismatch]
    # N: "Linear" takes "out", got "inp"
    # N: in "Linear": inp = "inp", out = "out" from argument "w"
    # N: did you mean "w.T"?


def called_wrong(
    w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"], x: Float[np.ndarray, "n out"]
) -> Float[np.ndarray, "n out"]:
    layer = Linear(w, b)
    return layer(x)
    # E: argument "x" of "Linear.__call__" needs size "inp" on axis 1, got "out"  [shape-class]
    # N: "Linear.__call__" takes "batch inp", got "n out"
    # N: in "Linear.__call__": batch = "n" from argument "x"


def used_wrong(
    w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"], x: Float[np.ndarray, "n inp"]
) -> Float[np.ndarray, "n inp"]:
    return Linear(w, b)(x)
    # E: return value of "used_wrong" needs size "inp" on axis 1, got "out"  [shape-mismatch]
    # N: expected "n inp", got "n out"


def mistake_made_wrong() -> None:
    made_wrong(np.ones((4, 3)))


def mistake_called_wrong() -> None:
    called_wrong(np.ones((4, 3)), np.ones(3), np.ones((5, 3)))


def mistake_used_wrong() -> None:
    used_wrong(np.ones((4, 3)), np.ones(3), np.ones((5, 4)))
