"""What the shape does not depend on, such as a text, NumPy's own types check."""

import numpy as np
from jaxtyping import Float64


def flat(x: Float64[np.ndarray, "n d"]) -> Float64[np.ndarray, "n*d"]:
    return x.ravel(order="columns")
    # E: Argument "order" to "ravel" ... has incompatible type "Literal['columns']"; ...  [arg-type]


def flat_in_order(x: Float64[np.ndarray, "n d"], order: str) -> Float64[np.ndarray, "n*d"]:
    return x.ravel(order=order)
    # E: Argument "order" to "ravel" ... has incompatible type "str"; ...  [arg-type]


def mistake_flat() -> None:
    flat(np.ones((2, 3)))


def mistake_flat_in_order() -> None:
    flat_in_order(np.ones((2, 3)), "columns")
