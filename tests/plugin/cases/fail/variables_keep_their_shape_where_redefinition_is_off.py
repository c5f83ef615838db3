# [shapeproof] class_dims = separate
# [shapeproof] set_allow_redefinition = false
"""Where the plugin leaves `allow_redefinition` alone, a variable has the shape of its first value."""

import numpy as np
from jaxtyping import Float


def gram(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n n"]:
    product = x @ x.T
    return product


def flipped(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    y = x + 1
    y = y.T  # E: variable "y" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"
    # N: did you mean "y"?
    return y  # E: return value of "flipped" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "y.T"?


def unnoticed_by_the_interpreter() -> None:
    assert flipped(np.ones((2, 3))).shape == (3, 2)
    assert gram(np.ones((2, 3))).shape == (2, 2)
