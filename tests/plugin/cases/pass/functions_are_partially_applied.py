import functools

import numpy as np
from jaxtyping import Float


def scale(x: Float[np.ndarray, "n d"], factor: float) -> Float[np.ndarray, "n d"]:
    return x * factor


def project(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return x @ w


def twice(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    double = functools.partial(scale, factor=2.0)
    return double(x)


def all_projected(
    xs: list[Float[np.ndarray, "n d"]], w: Float[np.ndarray, "d k"]
) -> list[Float[np.ndarray, "n k"]]:
    return list(map(functools.partial(project, w=w), xs))


def example() -> None:
    x = np.ones((4, 3))
    assert twice(x).shape == (4, 3)
    assert len(all_projected([x, x], np.ones((3, 2)))) == 2
