import jaxtyping
import jaxtyping as jt
import numpy as np
from jaxtyping import Float as F
from numpy import ndarray


def by_module(x: jaxtyping.Float[np.ndarray, "n d"]) -> jaxtyping.Float[np.ndarray, "d n"]:
    return x.T


def by_short_module(x: jt.Float[np.ndarray, "n d"]) -> jt.Float[ndarray, "n"]:
    return x.sum(axis=1)


def by_short_name(x: F[ndarray, "n d"]) -> F[ndarray, "d"]:
    return x.sum(axis=0)


def example() -> None:
    assert by_module(np.ones((2, 3))).shape == (3, 2)
    assert by_short_module(np.ones((2, 3))).shape == (2,)
    assert by_short_name(np.ones((2, 3))).shape == (3,)
