import numpy as np
from jaxtyping import Float


class Camera:
    axis: Float[np.ndarray, "3"] = np.zeros(2)
    # E: variable "axis" needs size 3 on axis 0, got 2  [shape-mismatch]
    # N: expected "3", got "2"
    points: Float[np.ndarray, "n 3"] = np.zeros((5, 2))
    # E: variable "points" needs size 3 on axis 1, got 2  [shape-mismatch]
    # N: expected "n 3", got "_ 2"


def unnoticed_because_fields_of_a_class_are_not_checked() -> None:
    assert Camera().axis.shape == (2,)
