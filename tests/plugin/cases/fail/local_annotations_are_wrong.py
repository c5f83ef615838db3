import numpy as np
from jaxtyping import Float


def declared(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    h: Float[np.ndarray, "k n"] = x @ w  # E: ...  [assignment]
    assert h.size
    return x @ w


def assigned_later(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    y: Float[np.ndarray, "n d"]
    y = x.T  # E: ...  [assignment]
    return y


def fixed() -> float:
    weights: Float[np.ndarray, "10 3"] = np.ones((3, 10))  # E: ...  [assignment]
    return float(weights.sum())


def unnoticed_locals() -> None:
    """Annotated local variables are not checked at run time."""
    declared(np.ones((4, 3)), np.ones((3, 2)))
    fixed()


def mistake_assigned_later() -> None:
    assigned_later(np.ones((4, 3)))
