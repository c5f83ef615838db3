"""A constant of another module is known if it is `Final`."""

import numpy as np
from constants_of_another_module import CLASSES
from jaxtyping import Float


def imported() -> Float[np.ndarray, "7"]:
    return np.zeros(CLASSES)


def mistake() -> None:
    imported()
