"""What comes from a file, a generator of random numbers or a lookup has no known shape."""

import io
from typing import Any

import numpy as np
from jaxtyping import Float


def linear(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return x @ w


def use(config: dict[str, Any]) -> float:
    rng = np.random.default_rng(0)
    x = rng.normal(size=config["size"])
    w = np.loadtxt(io.StringIO("1 2\n3 4\n5 6"))
    h = linear(x, w)
    h = linear(np.asarray(config["x"]), w) + h
    table = np.array([[1.0, 2.0], [3.0, 4.0]])
    return float(linear(h, table).sum() + linear(np.atleast_2d(config["row"]), w).sum())


def example() -> None:
    assert use({"size": (4, 3), "x": [[1.0, 2.0, 3.0]] * 4, "row": [1.0, 2.0, 3.0]}) != 0.0
