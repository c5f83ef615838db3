import numpy as np


def load() -> np.ndarray:
    return np.ones(3)
